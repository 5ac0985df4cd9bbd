// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/demonstration.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <algorithm>

namespace camscope {

namespace {

// One seed and one background for all, so that only the objects differ.
constexpr const char* cat = "scene:4,classes=cat,background=beach";
constexpr const char* boat = "scene:4,classes=boat,background=beach";
constexpr const char* catAndBoat = "scene:4,classes=cat+boat,background=beach";
constexpr const char* stampedCat = "scene:4,classes=cat,background=beach,mark=on";
constexpr const char* stampedBoat = "scene:4,classes=boat,background=beach,mark=on";

/// What is on no axis: Grad-CAM of one class in one picture by one network.
BoardSpec makeBoard(const std::string& model, BoardAxis rows, BoardAxis columns, const char* target = "cat")
{
    BoardSpec board;
    board.base.model.path = model;
    board.base.picture = PictureReference::parse(catAndBoat);
    board.base.target = TargetSpec::parse(target);
    board.base.method = MethodSpec::parse("gradcam");
    board.rows = std::move(rows);
    board.columns = std::move(columns);
    return board;
}

std::vector<std::string> modelsOf(const BoardSpec& board)
{
    for (const BoardAxis* axis : {&board.rows, &board.columns}) {
        if (axis->variable == BoardVariable::Model)
            return axis->values;
    }
    return {board.base.model.path};
}

bool isInstalled(const Demonstration& demonstration)
{
    const std::vector<std::string> models = modelsOf(demonstration.board);
    return std::all_of(models.begin(), models.end(),
        [](const std::string& path) { return QFile::exists(QString::fromStdString(path)); });
}

QString modelPath(const QString& programFolder, const char* name)
{
    const QDir folder(QDir(programFolder).absoluteFilePath(QStringLiteral("../share/camscope/models")));
    return QDir::cleanPath(folder.filePath(QString::fromLatin1(name)));
}

} // namespace

QString sceneModel(const QString& programFolder)
{
    const QString path = modelPath(programFolder, "scenes.pt");
    return !programFolder.isEmpty() && QFile::exists(path) ? path : QString();
}

std::vector<Demonstration> demonstrations(const QString& programFolder)
{
    if (programFolder.isEmpty())
        return {};
    using Variable = BoardVariable;
    const auto path = [&](const char* name) { return modelPath(programFolder, name).toStdString(); };
    const std::string scenes = path("scenes.pt");
    const std::string shortcut = path("scenes-shortcut.pt"); // trained where every boat carried a stamp
    const std::string plain = path("scenes-plain.pt"); // fully connected layers in place of pooling
    const BoardAxis bothClasses{Variable::Class, {"cat", "boat"}};
    std::vector<Demonstration> all{
        {QStringLiteral("two-objects"), Demonstration::tr("Two objects, one network"),
            Demonstration::tr(
                "The network finds a cat and a boat in the same picture. Each row asks about one of them: "
                "which positions spoke for this class? Every method answers in its own way; "
                "look where they agree."),
            makeBoard(scenes, {Variable::Class, {"top1", "top2"}},
                {Variable::Method, {"cam", "gradcam", "gradcampp", "scorecam", "guided_gradcam"}})},
        {QStringLiteral("one-or-both"), Demonstration::tr("What if both are there?"),
            Demonstration::tr(
                "A cat, a boat, and both, before the same background; under each picture stands the probability of the "
                "row's class. In the last picture the two share it, yet each map finds its own object. Asked about "
                "what is not there, a map has little or nothing to show."),
            makeBoard(scenes, bothClasses, {Variable::Picture, {cat, boat, catAndBoat}})},
        {QStringLiteral("which-layer"), Demonstration::tr("Which layer?"),
            Demonstration::tr(
                "The same question at five depths. Early layers have fine grids but know only edges and "
                "colours, so they cannot tell a cat from a boat. The last layers have coarse grids and know "
                "the objects; that is why the last one is the usual choice."),
            makeBoard(scenes, bothClasses, {Variable::Layer, {"stem", "stage1", "stage2", "stage3", "stage4"}})},
        {QStringLiteral("blank-map"), Demonstration::tr("A blank map, and why"),
            Demonstration::tr(
                "There is no guitar here. CAM and Grad-CAM keep only what speaks for a class: nothing is left, and "
                "the cells say so; tick “signed” to see what speaks against it. Grad-CAM++ and LayerCAM count positive "
                "gradients alone and paint something for any class, so a map is no proof."),
            makeBoard(scenes, {Variable::Class, {"cat", "guitar"}},
                {Variable::Method, {"cam", "gradcam", "gradcampp", "layercam"}})},
        {QStringLiteral("cam-needs-pooling"), Demonstration::tr("Why CAM needs pooling"),
            Demonstration::tr("CAM reads its map off the one linear layer behind global average pooling. The second "
                              "network has fully connected layers there, so nothing can be read off, and its cell says "
                              "so. Grad-CAM takes gradients in place of those weights: it works for both."),
            makeBoard(scenes, {Variable::Model, {scenes, plain}}, {Variable::Method, {"cam", "gradcam"}})},
        {QStringLiteral("caught-cheating"), Demonstration::tr("Caught cheating"),
            Demonstration::tr(
                "Both networks know boats. The left one was trained where every boat carried a "
                "photographer's stamp, and on such pictures it is as good as the other. Its maps give it "
                "away: it looks at the stamp. Without the stamp it misses the boat, and a stamped cat is a "
                "boat to it."),
            makeBoard(scenes, {Variable::Picture, {stampedBoat, boat, stampedCat}},
                {Variable::Model, {shortcut, scenes}}, "boat")},
    };
    std::erase_if(all, [](const Demonstration& demonstration) { return !isInstalled(demonstration); });
    return all;
}

int indexOfDemonstration(const std::vector<Demonstration>& all, const QString& idOrNumber)
{
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].id == idOrNumber || QString::number(i + 1) == idOrNumber)
            return int(i);
    }
    return -1;
}

QString idsOf(const std::vector<Demonstration>& all)
{
    QStringList ids;
    for (const Demonstration& demonstration : all)
        ids << demonstration.id;
    return ids.join(QStringLiteral(", "));
}

} // namespace camscope
