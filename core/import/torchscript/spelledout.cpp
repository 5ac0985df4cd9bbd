// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/spelledout.h"

#include <torch/jit.h>

namespace camscope {

namespace {

// Vaswani et al. 2017, with one packed projection for queries, keys and values (batch first).
constexpr const char* source = R"(
def native_multi_head_attention(query: Tensor, key: Tensor, value: Tensor, embed_dim: int, num_head: int,
                                qkv_weight: Tensor, qkv_bias: Tensor, proj_weight: Tensor, proj_bias: Tensor,
                                mask: Optional[Tensor], need_weights: bool, average_attn_weights: bool,
                                mask_type: Optional[int]) -> Tuple[Tensor, Tensor]:
    assert mask is None, "attention masks are not supported here"
    head_dim = embed_dim // num_head
    batch = query.size(0)
    wq, wk, wv = torch.unsafe_chunk(qkv_weight, 3)
    bq, bk, bv = torch.unsafe_chunk(qkv_bias, 3)
    q = torch.linear(query, wq, bq).view(batch, -1, num_head, head_dim).transpose(1, 2)
    k = torch.linear(key, wk, bk).view(batch, -1, num_head, head_dim).transpose(1, 2)
    v = torch.linear(value, wv, bv).view(batch, -1, num_head, head_dim).transpose(1, 2)
    weights = torch.softmax(torch.matmul(q, k.transpose(-2, -1)) / float(head_dim) ** 0.5, -1)
    mixed = torch.matmul(weights, v).transpose(1, 2).reshape(batch, -1, embed_dim)
    result = torch.linear(mixed, proj_weight, proj_bias)
    if average_attn_weights:
        weights = weights.mean(1)
    return result, weights
)";

} // namespace

torch::jit::Graph* spelledOut(torch::jit::Symbol op)
{
    static const auto attention = torch::jit::Symbol::fromQualString("aten::_native_multi_head_attention");
    if (op != attention)
        return nullptr;
    static const auto unit = torch::jit::compile(source);
    return torch::jit::toGraphFunction(unit->get_function("native_multi_head_attention")).graph().get();
}

} // namespace camscope
