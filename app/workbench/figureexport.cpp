// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/figureexport.h"

#include <QImageReader>
#include <QSaveFile>

#include <nlohmann/json.hpp>

namespace camscope {

namespace {

const QString chunk = QStringLiteral("camscope");

} // namespace

void exportPng(QImage figure, const BoardSpec& board, const std::vector<ModelInfoPointer>& models, const QString& path)
{
    nlohmann::json json = board;
    for (const ModelInfoPointer& model : models)
        json["preprocessing"][model->path]
            = {{"input", model->description.input}, {"source", descriptionSourceId(model->descriptionSource)}};
    // ASCII only: other characters in the chunk depend on the reader's guess of their encoding.
    figure.setText(chunk, QString::fromStdString(json.dump(-1, ' ', true)));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !figure.save(&file, "PNG") || !file.commit()) {
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 cannot be written (%2); choose another folder."),
                {path.toStdString(), file.errorString().toStdString()}});
    }
}

BoardSpec boardOfPng(const QString& path)
{
    const std::string text = QImageReader(path).text(chunk).toStdString();
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded())
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 was not exported by Camscope: it holds no board."), {path.toStdString()}});
    return json.get<BoardSpec>();
}

} // namespace camscope
