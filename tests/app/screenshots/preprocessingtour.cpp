// SPDX-License-Identifier: Apache-2.0
#include "preprocessingtour.h"

#include "app/workbench/boardarea.h"
#include "app/workbench/descriptioncontrol.h"
#include "core/io/files.h"
#include "widgets/messagebar.h"
#include "widgets/preprocessing/inputform.h"
#include "widgets/preprocessing/inputpreview.h"
#include "widgets/preprocessing/numberfields.h"
#include "widgets/preprocessing/preprocessingeditor.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QTest>

namespace camscope {

PreprocessingTour::PreprocessingTour(QDir folder, QString programFolder)
    : WindowTour(std::move(folder), std::move(programFolder), QStringLiteral("preprocessing"))
{
}

PreprocessingEditor& PreprocessingTour::editor()
{
    return m_window->descriptions().openEditor();
}

bool PreprocessingTour::previewed()
{
    const bool reached = QTest::qWaitFor([&] { return editor().preview().view().has_value(); }, 10000);
    QTest::qWait(300); // for the answer
    return reached;
}

bool PreprocessingTour::visit()
{
    m_window->openDemonstration();
    if (!settled())
        return false;
    editor().move(m_window->geometry().center() - editor().rect().center());
    bool reached = previewed();
    save(QStringLiteral("1-as-the-model-says"));
    auto* resize = editor().findChild<QComboBox*>(QStringLiteral("resize"));
    resize->setCurrentIndex(resize->findData(int(ResizeMode::Crop)));
    editor().findChild<QSpinBox*>(QStringLiteral("crop_resize"))->setValue(240);
    auto* preset = editor().findChild<QComboBox*>(QStringLiteral("preset"));
    Q_EMIT preset->activated(5);
    reached = previewed() && reached;
    save(QStringLiteral("2-cropped-caffe"));
    editor().findChild<NumberFields*>(QStringLiteral("std"))->findChild<QDoubleSpinBox*>("channel1")->setValue(0);
    editor().findChild<QSpinBox*>(QStringLiteral("crop_resize"))->setValue(100);
    save(QStringLiteral("3-faults"));
    resize->setCurrentIndex(resize->findData(int(ResizeMode::Letterbox)));
    Q_EMIT preset->activated(4);
    editor().findChild<QSpinBox*>(QStringLiteral("width"))->setValue(240);
    reached = previewed() && reached;
    save(QStringLiteral("4-letterbox-clip"));

    std::string labels;
    for (int index = 0; index < m_window->session().model()->classCount(); ++index)
        labels += "great white shark, white shark, man-eater, man-eating shark, Carcharodon carcharias, no. "
            + std::to_string(index) + "\n";
    const QString file = folder().filePath(QStringLiteral("names.txt"));
    writeFile(file.toStdString(), labels);
    m_window->open(Inputs::of(QStringList{file}));
    reached = QTest::qWaitFor([&] { return m_window->session().model()->label(0).starts_with("great"); }, 10000)
        && settled() && previewed() && reached;
    save(QStringLiteral("5-long-labels"));
    editor().close();
    save(QStringLiteral("6-labels-in-the-window"));
    QFile::remove(file);

    const QString description = folder().filePath(QStringLiteral("nameless.camscope.json"));
    writeFile(description.toStdString(), R"({"input": {"width": 160, "height": 160, "resize": "stretch"}})");
    m_window->open(Inputs::of(QStringList{description}));
    reached = QTest::qWaitFor([&] { return !m_window->session().model()->hasLabels(); }, 10000) && settled() && reached;
    save(QStringLiteral("7-classes-without-names"));
    QFile::remove(description);
    return reached;
}

} // namespace camscope
