// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace camscope {

/// All classes of a model, the most probable ones first, with check boxes for those on the board.
class ClassListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        ClassRole = Qt::UserRole, ///< int: class index
        ProbabilityRole,          ///< double 0…1; invalid while there is no prediction
    };

    explicit ClassListModel(QObject* parent = nullptr);

    /// `prediction` may be null: classes then come in the order of their indices.
    void setContent(ModelInfoPointer model, PredictionPointer prediction);
    /// Targets on the board in their text form; those that are not about one class are ignored.
    void setChosen(const std::vector<std::string>& targets);

    int rowCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void classToggled(int classIndex); ///< by its check box

private:
    ModelInfoPointer m_model;
    PredictionPointer m_prediction;
    std::vector<int> m_order;   ///< class indices by row
    std::vector<bool> m_chosen; ///< by class index
};

} // namespace camscope
