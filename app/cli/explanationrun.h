// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/conventioncomparison.h"
#include "core/base/result.h"
#include "core/engine/describedmodel.h"
#include "core/io/manifest.h"
#include "core/io/outputnaming.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace camscope {

/// Explains specs one after the other and writes their files and the manifest into one folder. A spec that fails is
/// reported on standard error, and the run goes on.
class ExplanationRun
{
public:
    /// Opens the model, then makes the folder. Throws Error when either is impossible.
    ExplanationRun(const EngineSettings& settings, const DescribedModel& model, std::string folder);

    /// Compare each pair of specs as it is finished; explain() then takes what comparison.paired() gives.
    void compare(ConventionComparison comparison) { m_comparison = std::move(comparison); }

    /// Specs with the same picture should follow each other. Returns the exit code.
    int explain(const std::vector<ExplanationSpec>& specs);

private:
    /// Whether the picture can be opened; a picture that cannot is reported once.
    bool hasPicture(const ExplanationSpec& spec);
    void explainOne(const ExplanationSpec& spec);
    /// All steps, null after an interruption.
    ExplanationPointer finished(const ExplanationSpec& spec);
    void showProgress(const ExplanationSpec& spec, double fraction);
    void clearProgress();
    void fail(const ExplanationSpec& spec, const Failure& failure);

    Engine m_engine;
    Manifest m_manifest;
    std::string m_folder;
    OutputNaming m_naming;
    std::optional<ConventionComparison> m_comparison;
    std::optional<PictureReference> m_failedPicture;
    std::size_t m_done = 0; ///< specs dealt with so far
    std::size_t m_total = 0;
    bool m_showsProgress = false; ///< a progress line stands on the terminal
    int m_exitCode = 0;
};

} // namespace camscope
