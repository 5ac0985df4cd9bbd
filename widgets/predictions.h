// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "widgets/figure/headertext.h"

#include <QObject>

#include <map>
#include <set>
#include <string>

namespace camscope {

class ExplainerClient;

/// What one model answers for one picture, output by output: each is asked for once. Lives on the GUI thread.
class Predictions : public QObject
{
    Q_OBJECT
public:
    /// `name` tells its requests from those of another one.
    explicit Predictions(ExplainerClient& client, std::string name = "prediction", QObject* parent = nullptr);

    /// Another model or picture: forgets everything; what was asked for before is never delivered.
    void setSubject(ModelInfoPointer model, const std::string& picture);
    /// The picture is another one by so little that the answers stand until there are new ones.
    void follow(const std::string& picture);
    void ask(int output); ///< answered() or failed() follows, unless it was asked for before
    /// An answer that somebody else got.
    void show(int output, const PredictionPointer& prediction);
    bool wasAsked() const { return !m_asked.empty(); }

    /// Null while there is no answer.
    PredictionPointer of(int output) const;
    /// Null where there is none of this very picture: what is shown may be about another state of it.
    PredictionPointer ownAnswer(const std::string& picture, int output) const;
    const OutputPredictions& all() const { return m_answers; }
    bool hasFailed() const { return m_failed; } ///< the last one that was asked for

Q_SIGNALS:
    void answered();
    void failed(const camscope::Failure& failure);

private:
    void take(int output, const std::string& picture, const Result<PredictionPointer>& result);

    std::string keyOf(int output) const { return m_name + ":" + std::to_string(output); }

    ExplainerClient& m_client;
    std::string m_name;
    ModelInfoPointer m_model;
    std::string m_picture;
    std::set<int> m_asked;
    OutputPredictions m_answers;
    std::map<int, std::string> m_answered; ///< which picture an answer is about, where that is known
    bool m_failed = false;
};

} // namespace camscope
