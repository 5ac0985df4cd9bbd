// SPDX-License-Identifier: Apache-2.0
#include "widgets/cellnote.h"

#include "widgets/cellview.h"
#include "widgets/figure/coretext.h"

namespace camscope {

QString cellNote(const CellState& state)
{
    if (state.status == CellState::Status::Stopped)
        return CellView::tr("Stopped");
    if (state.status == CellState::Status::Failed && state.failure)
        return coreText(state.failure->message);
    return {};
}

bool worthRetrying(const CellState& state)
{
    return state.status == CellState::Status::Stopped || (state.failure && state.failure->kind == ErrorKind::Resources);
}

} // namespace camscope
