// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/straightener.h"

#include "core/base/error.h"
#include "core/import/torchscript/interpreter.h"

#include <stdexcept>

namespace camscope {

Program straighten(const torch::jit::Module& module, const at::Tensor& probe, Precision& precision)
{
    const at::AutoGradMode gradients(true);
    std::set<std::size_t> keptWrites;
    for (;;) {
        try {
            Tracer tracer(keptWrites);
            Interpreter interpreter(tracer, precision, module);
            // A clone: models may write into their input, which a leaf would not allow.
            const Slot picture = tracer.addInput(probe.detach().requires_grad_().clone());
            Program program = tracer.finish(interpreter.runForward(picture));
            if (program.outputs.empty())
                throw Error(ErrorKind::NotPossible,
                    {CAMSCOPE_TEXT(
                        "The model's output does not depend on the picture, so there is nothing to explain.")});
            program.replacedPrecisions = precision.replaced();
            return program;
        } catch (const StraightenAgain& again) {
            keptWrites = again.keptWrites;
        } catch (const std::out_of_range& error) { // a list or dictionary that holds less than the program expects
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT("The model's program cannot be followed; export it with torch.jit.trace instead.")},
                error.what());
        }
    }
}

} // namespace camscope
