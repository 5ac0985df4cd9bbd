// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "core/measures/meanmap.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace camscope {

class ExplainerClient;

/// What is averaged.
struct MeanMapRequest
{
    ExplanationSpec spec; ///< of every map, but for the picture
    std::vector<std::string> pictures;
    ModelInfoPointer model; ///< tells what it sees of a picture
    bool isSigned = false;
    /// A map that is there already, or null; may be empty.
    std::function<ExplanationPointer(const ExplanationSpec&)> known;
};

/// Explains several pictures one after the other, behind what is on the board, and averages the maps. Pictures that
/// fail are left out. Lives on the GUI thread.
class MeanMapJob : public QObject
{
    Q_OBJECT
public:
    explicit MeanMapJob(ExplainerClient& client, QObject* parent = nullptr);
    ~MeanMapJob() override; ///< waits for the picture that is being reduced; stop() first, while the client lives

    void start(MeanMapRequest request); ///< in place of the one before
    void stop(); ///< what there is so far stays

    const MeanMap& mean() const { return m_mean; }
    const ExplanationPointer& first() const { return m_first; } ///< one of the maps, null while there is none
    const MeanMapRequest& request() const { return m_request; }
    bool isRunning() const { return m_isRunning; }
    int done() const { return int(m_next); } ///< pictures, with those that failed
    int failedCount() const { return m_failedCount; }
    const std::optional<Failure>& failure() const { return m_failure; } ///< of the first that failed

Q_SIGNALS:
    void changed();

private:
    void explainNext();
    void takeMap(const Result<ExplanationPointer>& result);
    void takePicture(const ExplanationPointer& explanation, const Result<PicturePointer>& result);
    void add(const ExplanationPointer& explanation, const RgbImage& seen);
    void fail(const Failure& failure);
    void goOn();

    ExplainerClient& m_client;
    std::string m_key; ///< of its own: several jobs may be under way
    MeanMapRequest m_request;
    MeanMap m_mean;
    ExplanationPointer m_first;
    std::size_t m_next = 0;
    int m_run = 0; ///< tells answers of an earlier run
    int m_failedCount = 0;
    std::optional<Failure> m_failure;
    bool m_isRunning = false;
    QThreadPool m_thread; ///< reduces large pictures
};

} // namespace camscope
