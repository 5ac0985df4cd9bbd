// SPDX-License-Identifier: Apache-2.0
#include "widgets/optionform.h"
#include "widgets/realspinbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace camscope;

namespace {

MethodInfo method()
{
    MethodInfo info;
    info.id = "example";
    info.options = {
        {"relu", "ReLU", "Drops negative values.", OptionInfo::Type::Switch, true, 0, 0, {}},
        {"samples", "Samples", "How many.", OptionInfo::Type::Integer, std::int64_t(25), 1, 1000, {}},
        {"epsilon", "Epsilon", "Keeps from dividing by zero.", OptionInfo::Type::Real, 1e-6, 0, 1, {}},
        {"weights", "Weights", "What weighs.", OptionInfo::Type::Choice, std::string("softmax"), 0, 0,
            {"softmax", "raw"}},
    };
    return info;
}

} // namespace

class TestOptionForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasItsEditorWithTheDefault();
    void aChangeIsReportedAndTheDefaultIsDropped();
    void valuesThatWereSetAreShown();
    void resettingBringsTheDefaultsBack();
    void everyEditorExplainsItself();
    void everyRegisteredMethodHasAForm();
    void smallNumbersAreShownAndTyped();
};

void TestOptionForm::everyTypeHasItsEditorWithTheDefault()
{
    const MethodInfo info = method();
    const OptionForm form(info, {});
    QVERIFY(form.findChild<QCheckBox*>("relu")->isChecked());
    QCOMPARE(form.findChild<QSpinBox*>("samples")->value(), 25);
    QCOMPARE(form.findChild<RealSpinBox*>("epsilon")->value(), 1e-6);
    QCOMPARE(form.findChild<QComboBox*>("weights")->currentText(), QStringLiteral("softmax"));
    QVERIFY(form.values().empty());
}

void TestOptionForm::aChangeIsReportedAndTheDefaultIsDropped()
{
    const MethodInfo info = method();
    const OptionForm form(info, {});
    QSignalSpy changed(&form, &OptionForm::valuesChanged);
    form.findChild<QComboBox*>("weights")->setCurrentIndex(1);
    form.findChild<QCheckBox*>("relu")->setChecked(false);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(std::get<std::string>(form.values().at("weights")), std::string("raw"));
    QCOMPARE(std::get<bool>(form.values().at("relu")), false);
    form.findChild<QComboBox*>("weights")->setCurrentIndex(0);
    QVERIFY(!form.values().contains("weights"));
}

void TestOptionForm::valuesThatWereSetAreShown()
{
    const MethodInfo info = method();
    const OptionForm form(info, {{"samples", std::int64_t(7)}, {"epsilon", 0.5}});
    QCOMPARE(form.findChild<QSpinBox*>("samples")->value(), 7);
    QCOMPARE(form.findChild<RealSpinBox*>("epsilon")->value(), 0.5);
}

void TestOptionForm::resettingBringsTheDefaultsBack()
{
    const MethodInfo info = method();
    OptionForm form(info, {{"samples", std::int64_t(7)}});
    QSignalSpy changed(&form, &OptionForm::valuesChanged);
    form.reset();
    QCOMPARE(changed.size(), 1);
    QVERIFY(form.values().empty());
    QCOMPARE(form.findChild<QSpinBox*>("samples")->value(), 25);
}

void TestOptionForm::everyEditorExplainsItself()
{
    const MethodInfo info = method();
    const OptionForm form(info, {});
    for (const OptionInfo& option : info.options) {
        const auto* editor = form.findChild<QWidget*>(QString::fromStdString(option.id));
        QCOMPARE(editor->toolTip(), QString::fromStdString(option.help));
        QCOMPARE(editor->accessibleName(), QString::fromStdString(option.name));
    }
}

void TestOptionForm::everyRegisteredMethodHasAForm()
{
    for (const MethodInfo& info : methodInfos()) {
        const OptionForm form(info, {});
        for (const OptionInfo& option : info.options)
            QVERIFY2(form.findChild<QWidget*>(QString::fromStdString(option.id)), option.id.c_str());
    }
}

void TestOptionForm::smallNumbersAreShownAndTyped()
{
    RealSpinBox box;
    box.setRange(0, 1);
    box.setValue(1e-6);
    QCOMPARE(box.text(), QStringLiteral("1e-06"));
    QString typed = QStringLiteral("2.5e-4");
    int position = 0;
    QCOMPARE(box.validate(typed, position), QValidator::Acceptable);
    QCOMPARE(box.valueFromText(typed), 2.5e-4);
    typed = QStringLiteral("2.5e-");
    QCOMPARE(box.validate(typed, position), QValidator::Intermediate);
    typed = QStringLiteral("many");
    QCOMPARE(box.validate(typed, position), QValidator::Invalid);
}

QTEST_MAIN(TestOptionForm)
#include "tst_optionform.moc"
