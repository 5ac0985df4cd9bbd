// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

#include <QObject>

#include <list>
#include <string>
#include <unordered_map>
#include <vector>

namespace camscope {

class ExplainerClient;

/// The class that a model holds most probable for a picture.
struct TopClass
{
    int index = -1; ///< −1: there is no answer
    double probability = 0;
};

/// Asks a model for the top class of many pictures, one after the other and behind everything that the user waits for.
/// What was answered is kept by model, description and picture. Lives on the GUI thread.
class BulkPredictions : public QObject
{
    Q_OBJECT
public:
    explicit BulkPredictions(ExplainerClient& client, QObject* parent = nullptr);

    void setModel(const ModelInfoPointer& model); ///< stops what is under way; null: none
    /// Returns those that were elsewhere in the list or not in it before.
    std::vector<std::string> setPictures(const std::vector<std::string>& pictures);
    void start(); ///< until all pictures have their answer
    void stop();
    void setHeld(bool held); ///< while the user waits for something else nothing is asked for
    void put(const std::string& picture, const Prediction& prediction); ///< known from elsewhere

    const TopClass* find(const std::string& picture) const; ///< null while unknown
    bool isRunning() const { return m_isRunning; }
    int done() const { return m_done; } ///< of the pictures
    int total() const { return int(m_pictures.size()); }

Q_SIGNALS:
    void changed(); ///< progress, or another model
    void answered(const std::string& picture); ///< put() told of it

private:
    using Answers = std::unordered_map<std::string, TopClass>;
    void ask();
    void take(const std::string& picture, const Result<PredictionPointer>& result);
    void keep(const std::string& picture, const TopClass& answer);
    void count();

    ExplainerClient& m_client;
    ModelInfoPointer m_model;
    std::vector<std::string> m_pictures;
    std::list<std::pair<std::string, Answers>> m_answers; ///< by model and description, the current one first
    std::size_t m_next = 0; ///< picture to look at
    int m_done = 0;
    bool m_isRunning = false;
    bool m_isHeld = false;
    bool m_isAsking = false;
};

} // namespace camscope
