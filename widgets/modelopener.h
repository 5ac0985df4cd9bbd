// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace camscope {

class ExplainerClient;

/// Opens several models for one board, one after the other. Of several wishes the last one counts; an earlier one is
/// never answered.
class ModelOpener : public QObject
{
    Q_OBJECT
public:
    struct Answer
    {
        std::map<std::string, ModelInfoPointer> models; ///< by path
        std::optional<Failure> failure; ///< of the first that could not be opened
    };

    explicit ModelOpener(ExplainerClient& client, QObject* parent = nullptr);

    void open(std::vector<std::string> paths, std::function<void(const Answer&)> done);
    bool isOpening() const { return !m_waiting.empty(); }
    QString path() const; ///< of the model that is being opened, "" if none is

Q_SIGNALS:
    void changed(); ///< comes before the answer

private:
    void askForNext();
    void take(const Result<ModelInfoPointer>& result);

    ExplainerClient& m_client;
    int m_wish = 0;
    std::vector<std::string> m_waiting; ///< paths without an answer yet
    Answer m_answer;
    std::function<void(const Answer&)> m_done;
};

} // namespace camscope
