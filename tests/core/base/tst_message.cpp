// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

#include <QTest>

#include <limits>

using namespace camscope;

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsReplaceTheirNumbers_data();
    void argumentsReplaceTheirNumbers();
    void partsOfASentenceAreMessages();
    void numbersReadTheSameInEveryLocale_data();
    void numbersReadTheSameInEveryLocale();
    void anErrorSpeaksItsMessage();
};

void TestMessage::argumentsReplaceTheirNumbers_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << "plain" << QStringList() << "plain";
    QTest::newRow("in order") << "%1 and %2" << QStringList{"a", "b"} << "a and b";
    QTest::newRow("translated order") << "%2, %1" << QStringList{"a", "b"} << "b, a";
    QTest::newRow("twice") << "%1%1" << QStringList{"a"} << "aa";
    QTest::newRow("an argument holds a number") << "%1 %2" << QStringList{"%2", "b"} << "%2 b";
    QTest::newRow("more numbers than arguments") << "%1 %2" << QStringList{"a"} << "a %2";
    QTest::newRow("per cent") << "100 % of %1 %" << QStringList{"a"} << "100 % of a %";
    QTest::newRow("at the end") << "50%" << QStringList{"a"} << "50%";
}

void TestMessage::argumentsReplaceTheirNumbers()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, arguments);
    Message message(pattern.toStdString());
    for (const QString& argument : arguments)
        message.arguments.push_back(argument.toStdString());
    QTEST(QString::fromStdString(message.text()), "text");
}

void TestMessage::partsOfASentenceAreMessages()
{
    const Message reason("the operator %1 stands in between", {"relu"});
    const Message sentence("%1 cannot be used, but %2 can: %3.", {"stem", "100 %1", reason});
    QCOMPARE(sentence.text(), std::string("stem cannot be used, but 100 %1 can: the operator relu stands in between."));
    const Message unchanged("There is no \"%1\"%2.", {"cam", Message()});
    QCOMPARE(unchanged.text(), std::string("There is no \"cam\"."));
}

void TestMessage::numbersReadTheSameInEveryLocale_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 17.0 << 4 << "17";
    QTest::newRow("fraction") << 0.125 << 4 << "0.125";
    QTest::newRow("rounded") << 3.14159 << 3 << "3.14";
    QTest::newRow("large") << 1234567.0 << 4 << "1.235e+06";
    QTest::newRow("small") << 0.0000012 << 4 << "1.2e-06";
    QTest::newRow("negative") << -0.5 << 4 << "-0.5";
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN() << 4 << "NaN";
    QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << 4 << "-infinity";
}

void TestMessage::numbersReadTheSameInEveryLocale()
{
    QFETCH(double, value);
    QFETCH(int, digits);
    QTEST(QString::fromStdString(numberText(value, digits)), "text");
}

void TestMessage::anErrorSpeaksItsMessage()
{
    const Error error(ErrorKind::NotPossible, {"%1 has no %2", {"a.pt", "linear layer"}}, "details");
    QCOMPARE(QByteArray(error.what()), QByteArray("a.pt has no linear layer"));
    QCOMPARE(static_cast<int>(error.kind()), 4);
    QCOMPARE(error.failure().details, std::string("details"));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
