// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"

#include <QAbstractItemModel>

#include <map>
#include <string>
#include <vector>

namespace camscope {

/// The methods of the registry under their families, with check boxes for those on the board and the measured cost.
class MethodListModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role
    {
        MethodRole = Qt::UserRole, ///< id, "" for a family
        CostRole, ///< "3.1 s", "< 1 ms", or "–" until measured
        HasOptionsRole, ///< bool
        ChangedOptionsRole, ///< bool: some option differs from its default
    };

    explicit MethodListModel(QObject* parent = nullptr);

    /// Method specs on the board in their text form.
    void setChosen(const std::vector<std::string>& specs);
    /// Seconds that the method took the last time.
    void setCost(const std::string& id, double seconds);
    void clearCosts();
    void setOptions(const std::string& id, const OptionValues& options);
    OptionValues options(const std::string& id) const;
    QModelIndex indexOf(const std::string& id) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void methodToggled(const std::string& id); ///< by its check box

private:
    struct Family
    {
        MethodFamily family;
        std::vector<const MethodInfo*> methods;
    };
    const MethodInfo* method(const QModelIndex& index) const;

    std::vector<Family> m_families;
    std::vector<std::string> m_chosen; ///< ids
    std::map<std::string, double> m_seconds;
    std::map<std::string, OptionValues> m_options;
};

/// "< 1 ms", "14 ms", "3.1 s", "2 min 5 s".
QString durationText(double seconds);

/// What a person wants to know before choosing a method, as rich text.
QString methodHelp(const MethodInfo& method);

} // namespace camscope
