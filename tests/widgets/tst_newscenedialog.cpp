// SPDX-License-Identifier: Apache-2.0
#include "widgets/newscenedialog.h"

#include "core/scenes/scene.h"
#include "widgets/explainerclient.h"

#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace camscope;

namespace {

constexpr int patience = 20000;

} // namespace

class TestNewSceneDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itOffersWhatTheEngineDraws();
    void aSceneIsShownAndReadBack_data();
    void aSceneIsShownAndReadBack();
    void gapsBetweenObjectsClose();
    void thePreviewIsTheLastChoice();
    void anotherSeedIsAnotherScene();
};

void TestNewSceneDialog::itOffersWhatTheEngineDraws()
{
    ExplainerClient client;
    const NewSceneDialog dialog(client);
    QCOMPARE(dialog.findChild<QComboBox*>("object1")->count(), int(sceneClassNames().size()) + 2);
    QCOMPARE(dialog.findChild<QComboBox*>("background")->count(), int(sceneBackgroundNames().size()) + 1);
    QVERIFY(!dialog.findChild<QComboBox*>("object2")->isEnabled()); // the first is at random
}

void TestNewSceneDialog::aSceneIsShownAndReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("at random") << "scene:5";
    QTest::newRow("background alone") << "scene:5,objects=0";
    QTest::newRow("one object") << "scene:6,classes=cat,background=sea";
    QTest::newRow("three objects, stamped") << "scene:7,classes=boat+cat+umbrella,mark=on";
}

void TestNewSceneDialog::aSceneIsShownAndReadBack()
{
    QFETCH(QString, text);
    ExplainerClient client;
    NewSceneDialog dialog(client);
    dialog.setScene(SceneSpec::parse("scene:1,classes=dog+fish+car,background=room,mark=on"));
    dialog.setScene(SceneSpec::parse(text.toStdString()));
    QCOMPARE(QString::fromStdString(dialog.scene().text()), text);
}

void TestNewSceneDialog::gapsBetweenObjectsClose()
{
    ExplainerClient client;
    NewSceneDialog dialog(client);
    dialog.setScene(SceneSpec::parse("scene:1,classes=dog+fish+car"));
    QVERIFY(dialog.findChild<QComboBox*>("object3")->isEnabled());
    dialog.findChild<QComboBox*>("object2")->setCurrentIndex(0);
    QCOMPARE(dialog.scene().classes, (std::vector<std::string>{"dog", "car"}));
}

void TestNewSceneDialog::thePreviewIsTheLastChoice()
{
    ExplainerClient client;
    NewSceneDialog dialog(client);
    for (int seed = 0; seed < 8; ++seed)
        dialog.findChild<QSpinBox*>("seed")->setValue(seed);
    dialog.setScene(SceneSpec::parse("scene:3,classes=cat"));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.preview().isNull(), patience);
    const QImage first = dialog.preview();
    dialog.setScene(SceneSpec::parse("scene:3,classes=boat"));
    QVERIFY(dialog.preview().isNull());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.preview().isNull(), patience);
    QVERIFY(dialog.preview() != first);
}

void TestNewSceneDialog::anotherSeedIsAnotherScene()
{
    ExplainerClient client;
    NewSceneDialog dialog(client);
    dialog.setScene(SceneSpec::parse("scene:1000000,classes=cat"));
    QTest::mouseClick(dialog.findChild<QPushButton*>("roll"), Qt::LeftButton);
    QVERIFY(dialog.scene().seed < 10000);
    QCOMPARE(dialog.scene().classes, std::vector<std::string>{"cat"});
}

QTEST_MAIN(TestNewSceneDialog)
#include "tst_newscenedialog.moc"
