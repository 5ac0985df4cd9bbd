// SPDX-License-Identifier: Apache-2.0
#include "picturestour.h"

#include "app/workbench/boardarea.h"
#include "app/workbench/demonstration.h"
#include "app/workbench/picturescontrol.h"
#include "core/scenes/scene.h"
#include "widgets/filmstrip.h"
#include "widgets/pictures/meanmapdialog.h"
#include "widgets/pictures/picturespanel.h"
#include "widgets/stylebar.h"
#include "widgets/thresholdcontrol.h"

#include <QComboBox>
#include <QSlider>
#include <QTest>

namespace camscope {

PicturesTour::PicturesTour(QDir folder, QString programFolder)
    : WindowTour(std::move(folder), std::move(programFolder), QStringLiteral("pictures"))
{
}

bool PicturesTour::makePictures()
{
    const std::vector<std::string> names{"boat", "cat", "clock", "dog", "umbrella"};
    for (int i = 0; i < 15; ++i) {
        const std::string& name = names[std::size_t(i) % names.size()];
        const QString folder = m_pictures.filePath(QString::fromStdString(name));
        QDir().mkpath(folder);
        const QString file
            = i == 3 ? QStringLiteral("a-rather-long-name-of-a-picture-number-3.png") : QStringLiteral("%1.png").arg(i);
        const std::string shown = i == 7 ? "fish" : name;
        const SceneSpec spec = SceneSpec::parse("scene:" + std::to_string(i + 20) + ",classes=" + shown);
        savePng(drawScene(spec).image, (folder + QLatin1Char('/') + file).toStdString());
    }
    return true;
}

void PicturesTour::choose(const char* box, int entry)
{
    m_window->findChild<QComboBox*>(QString::fromLatin1(box))->setCurrentIndex(entry);
}

bool PicturesTour::visit()
{
    makePictures();
    m_window->open(Inputs::of(QStringList{sceneModel(programFolder()), m_pictures.path()}));
    if (!settled())
        return false;
    QTest::qWait(800); // thumbnails
    save(QStringLiteral("opened"));
    choose("pictureOrder", 3);
    save(QStringLiteral("predicting"));
    BulkPredictions& predictions = m_window->pictures().predictions();
    if (!QTest::qWaitFor([&] { return predictions.done() == predictions.total(); }, 60000))
        return false;
    QTest::qWait(800);
    save(QStringLiteral("by-confidence"));
    choose("pictureFilter", 1);
    QTest::qWait(300);
    save(QStringLiteral("wrong"));
    choose("pictureFilter", 0);
    m_window->findChild<FilmStrip*>()->selectAll();
    save(QStringLiteral("chosen"));
    return meanMap();
}

bool PicturesTour::meanMap()
{
    FilmStrip* strip = m_window->findChild<FilmStrip*>();
    MeanMapDialog* dialog = m_window->pictures().showMeanMap(strip->chosenPictures());
    if (!QTest::qWaitFor([&] { return dialog->job().done() > 3; }, 60000))
        return false;
    save(QStringLiteral("mean-growing"));
    if (!QTest::qWaitFor([&] { return !dialog->job().isRunning(); }, 60000))
        return false;
    QTest::qWait(200);
    save(QStringLiteral("mean"));
    dialog->close();
    return true;
}

} // namespace camscope
