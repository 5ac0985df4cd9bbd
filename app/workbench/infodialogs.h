// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/engine/enginesettings.h"

#include <QDialog>

namespace camscope {

/// Small windows that inform and never block: each is deleted when it is closed.
QDialog* showAbout(const EngineVersions& versions, QWidget* parent);
QDialog* showKeys(QWidget* parent);
/// The whole sentence and the technical details of a failure.
QDialog* showFailure(const QString& title, const Failure& failure, QWidget* parent);

} // namespace camscope
