// SPDX-License-Identifier: Apache-2.0
// Session, another part: which pictures are open.
#include "widgets/session.h"

#include <unordered_set>

namespace camscope {

void Session::openPictures(const QStringList& pictures)
{
    if (pictures.isEmpty())
        return;
    // What is opened while a board is still waiting for its models joins its pictures.
    Choice& choice = m_waitingBoard ? m_waitingBoard->pictures : m_selection.pictures;
    std::unordered_set<std::string> known(choice.chosen.begin(), choice.chosen.end()); // there may be thousands
    for (const QString& picture : pictures) {
        if (known.insert(picture.toStdString()).second)
            choice.chosen.push_back(picture.toStdString());
    }
    if (m_waitingBoard) {
        choice.current = pictures.first().toStdString();
        return;
    }
    m_pictures.setPaths(choice.chosen);
    choice.current.clear();
    showPicture(pictures.first().toStdString());
}

void Session::replacePicture(const std::string& picture, const PicturePointer& by)
{
    Choice& pictures = m_selection.pictures;
    if (picture == by->path || !pictures.contains(picture))
        return;
    m_pictures.replace(picture, by);
    pictures.rename(picture, by->path);
    if (m_pictures.paths() != pictures.chosen)
        m_pictures.setPaths(pictures.chosen); // this state of it was open already
    if (pictures.current == by->path)
        renewPredictions();
    changed();
}

void Session::showPrediction(int output, const PredictionPointer& prediction)
{
    m_predictions.show(output, prediction);
    Q_EMIT predictionChanged();
}

void Session::renewPredictions()
{
    m_predictions.follow(m_selection.pictures.current);
    askForPredictions();
}

} // namespace camscope
