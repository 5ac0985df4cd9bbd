// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/headertext.h"

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace camscope {

/// What can be explained of one output, with check boxes for what is on the board: first the user's own targets, which
/// are no plain classes of this output, then its classes, the most probable ones (or those with the largest regions)
/// first. An own target that is unticked stays in the list until it is forgotten.
class ClassListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        TargetRole = Qt::UserRole, ///< QString: what ticking the row puts on the board, in its command line form
        ClassRole, ///< int: class index; -1 for own targets
        ProbabilityRole, ///< double 0…1; invalid while there is no prediction, and for own targets
        LogitRole, ///< double; invalid while unknown
        NoteRole, ///< QString: of own targets, what stands beside their title
        LastOwnRole, ///< bool: the last of the own targets
    };

    explicit ClassListModel(QObject* parent = nullptr);

    /// `output`: whose classes are listed. Classes come in the order of their indices while there is no prediction.
    void setContent(ModelInfoPointer model, const OutputPredictions& predictions, int output);
    /// Targets on the board in their text form.
    void setChosen(const std::vector<std::string>& targets);
    /// Takes an own target from the list; one that is on the board is asked to leave it.
    void forget(const QModelIndex& index);
    /// Takes an own target from the list because another one takes its place on the board.
    void forget(const std::string& target);

    int classCount() const { return int(m_order.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void targetToggled(const std::string& target); ///< by its check box

private:
    struct OwnTarget
    {
        std::string target;
        HeaderText header;
        bool isChosen = false;
        bool operator==(const OwnTarget&) const = default;
    };
    void sortTargets(); ///< into own targets and ticked classes
    std::vector<OwnTarget> ownTargets() const;
    QVariant ownData(const OwnTarget& own, int role) const;
    QString scoreText(int classIndex) const; ///< of a class whose prediction is known
    QVariant classData(int classIndex, int role) const;
    std::string targetOfClass(int classIndex) const;

    ModelInfoPointer m_model;
    OutputPredictions m_predictions;
    PredictionPointer m_prediction; ///< of the output
    int m_output = -1;
    std::vector<std::string> m_chosen; ///< on the board
    std::vector<OwnTarget> m_own;
    std::vector<int> m_order; ///< class indices by row behind the own targets
    std::vector<std::string> m_ticked; ///< by class index: how the board writes it; "" if it is not there
};

} // namespace camscope
