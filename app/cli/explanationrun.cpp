// SPDX-License-Identifier: Apache-2.0
#include "app/cli/explanationrun.h"

#include "app/cli/command.h"
#include "app/cli/interruption.h"
#include "core/io/files.h"

#include <algorithm>
#include <iostream>
#include <unistd.h>
#include <utility>

namespace camscope {
namespace {

std::string madeFolder(std::string folder)
{
    makeFolder(folder);
    return folder;
}

} // namespace

ExplanationRun::ExplanationRun(const EngineSettings& settings, const DescribedModel& model, std::string folder)
    : m_engine(settings)
    , m_manifest(engineVersions(settings), {model.path, openModel(m_engine, model)->sha256})
    , m_folder(madeFolder(std::move(folder)))
{
    const ModelInfoPointer info = m_engine.openModel(model.path);
    m_manifest.setPreprocessing(info->description.input, info->descriptionSource);
    for (const Message& warning : info->warnings)
        std::cout << "warning: " << warning.text() << std::endl;
}

int ExplanationRun::explain(const std::vector<ExplanationSpec>& specs)
{
    m_total = specs.size();
    for (const ExplanationSpec& spec : specs) {
        if (isInterrupted())
            break;
        if (hasPicture(spec)) {
            const Result<bool> result = attempt([&] {
                explainOne(spec);
                return true;
            });
            clearProgress();
            if (!result)
                fail(spec, result.failure());
        }
        ++m_done;
    }
    if (isInterrupted()) {
        m_manifest.setInterrupted();
        m_exitCode = static_cast<int>(ErrorKind::Interrupted);
    }
    m_manifest.write(m_folder);
    if (isInterrupted())
        complain("interrupted; " + std::to_string(m_manifest.json()["explanations"].size()) + " of "
            + std::to_string(m_total) + " explanations are finished and listed in "
            + fromPath(toPath(m_folder) / "manifest.json") + ".");
    return m_exitCode;
}

bool ExplanationRun::hasPicture(const ExplanationSpec& spec)
{
    if (spec.picture == m_failedPicture)
        return false;
    const Result<PicturePointer> picture = attempt([&] { return m_engine.openPicture(spec.picture.text()); });
    if (picture)
        return true;
    m_failedPicture = spec.picture;
    fail(spec, picture.failure());
    return false;
}

void ExplanationRun::explainOne(const ExplanationSpec& spec)
{
    const ExplanationPointer explanation = finished(spec);
    if (!explanation)
        return;
    const PicturePointer picture = m_engine.openPicture(spec.picture.text());
    const std::string name = m_naming.nameFor(*explanation);
    const ExplanationFiles files = writeExplanation(*explanation, picture->image, m_folder, name);
    m_manifest.add(*explanation, files);
    clearProgress();
    std::cout << fromPath(toPath(m_folder) / toPath(files.overlay)) << std::endl;
    for (const Warning& warning : explanation->warnings)
        std::cout << "  warning: " << warning.message.text() << std::endl;
    if (m_comparison)
        m_comparison->take(explanation, name, picture->image, m_folder, m_manifest);
}

ExplanationPointer ExplanationRun::finished(const ExplanationSpec& spec)
{
    auto steps = m_engine.explain(spec);
    while (steps.resume()) {
        if (isInterrupted())
            return nullptr;
        showProgress(spec, steps.progress() ? steps.progress()->fraction : 0);
    }
    return steps.takeResult();
}

void ExplanationRun::showProgress(const ExplanationSpec& spec, double fraction)
{
    static const bool isTerminal = ::isatty(STDERR_FILENO) != 0;
    if (!isTerminal)
        return;
    std::cerr << "\r\x1B[K[" << m_done + 1 << "/" << m_total << "] " << spec.picture.stem() << ' ' << spec.method.id
              << ' ' << static_cast<int>(100 * fraction) << " %" << std::flush;
    m_showsProgress = true;
}

void ExplanationRun::clearProgress()
{
    if (std::exchange(m_showsProgress, false))
        std::cerr << "\r\x1B[K" << std::flush;
}

void ExplanationRun::fail(const ExplanationSpec& spec, const Failure& failure)
{
    complain(failure.message.text());
    m_manifest.addFailure(spec, failure);
    m_exitCode = std::max(m_exitCode, static_cast<int>(failure.kind));
}

} // namespace camscope
