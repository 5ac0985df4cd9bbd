// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace camscope {

class BoardView;
class Session;
class StatusLine;

/// Tells in the status line what is being opened or computed: of several maps the one that is the furthest.
void reportJobs(Session& session, const BoardView& board, StatusLine& status);

} // namespace camscope
