// SPDX-License-Identifier: Apache-2.0
#include "app/cli/engineoptions.h"

#include "core/base/error.h"

#include <CLI/CLI.hpp>
#include <charconv>

namespace camscope {

void EngineOptions::addTo(CLI::App& command, bool hasBatch)
{
    command.add_option("--device", m_settings.device, "auto, cpu, cuda or cuda:N")->type_name("DEVICE");
    command.add_option("--threads", m_settings.threads, "Threads of the processor (default: one per core)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    if (hasBatch)
        command.add_option("--batch", m_batch, "Pictures per forward pass in perturbation methods: N or auto")
            ->type_name("N");
}

EngineSettings EngineOptions::settings() const
{
    EngineSettings settings = m_settings;
    if (m_batch == "auto")
        return settings;
    const char* const end = m_batch.data() + m_batch.size();
    const auto parsed = std::from_chars(m_batch.data(), end, settings.batch);
    if (parsed.ec != std::errc() || parsed.ptr != end || settings.batch < 1)
        throw Error(ErrorKind::Usage, {"\"%1\" is no batch size; write a whole number from 1, or auto.", {m_batch}});
    return settings;
}

} // namespace camscope
