// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/spelledout.h"

#include <map>
#include <torch/jit.h>

namespace camscope {

namespace {

// Attention is Vaswani et al. 2017, with one packed projection for queries, keys and values (batch first); its mask
// would be that of a sequence with gaps, which pictures do not have.
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

def transformer_encoder_layer_fwd(src: Tensor, embed_dim: int, num_heads: int, qkv_weight: Tensor, qkv_bias: Tensor,
                                  proj_weight: Tensor, proj_bias: Tensor, use_gelu: bool, norm_first: bool, eps: float,
                                  norm_weight_1: Tensor, norm_bias_1: Tensor, norm_weight_2: Tensor,
                                  norm_bias_2: Tensor, ffn_weight_1: Tensor, ffn_bias_1: Tensor, ffn_weight_2: Tensor,
                                  ffn_bias_2: Tensor, mask: Optional[Tensor], mask_type: Optional[int]) -> Tensor:
    width = [embed_dim]
    x = src
    inner = torch.layer_norm(x, width, norm_weight_1, norm_bias_1, eps) if norm_first else x
    mixed, _ = native_multi_head_attention(inner, inner, inner, embed_dim, num_heads, qkv_weight, qkv_bias,
                                           proj_weight, proj_bias, mask, False, False, mask_type)
    x = x + mixed
    if not norm_first:
        x = torch.layer_norm(x, width, norm_weight_1, norm_bias_1, eps)
    inner = torch.layer_norm(x, width, norm_weight_2, norm_bias_2, eps) if norm_first else x
    inner = torch.linear(inner, ffn_weight_1, ffn_bias_1)
    inner = torch.gelu(inner) if use_gelu else torch.relu(inner)
    x = x + torch.linear(inner, ffn_weight_2, ffn_bias_2)
    return x if norm_first else torch.layer_norm(x, width, norm_weight_2, norm_bias_2, eps)

def channel_shuffle(x: Tensor, groups: int) -> Tensor:
    batch, channels, height, width = x.size()
    return x.view(batch, groups, channels // groups, height, width).transpose(1, 2).reshape(x.size())
)";

} // namespace

torch::jit::Graph* spelledOut(torch::jit::Symbol op)
{
    static const std::map<torch::jit::Symbol, std::string> functions{
        {torch::jit::Symbol::fromQualString("aten::_native_multi_head_attention"), "native_multi_head_attention"},
        {torch::jit::Symbol::fromQualString("aten::_transformer_encoder_layer_fwd"), "transformer_encoder_layer_fwd"},
        {torch::jit::Symbol::fromQualString("aten::channel_shuffle"), "channel_shuffle"},
    };
    const auto found = functions.find(op);
    if (found == functions.end())
        return nullptr;
    static const auto unit = torch::jit::compile(source);
    return torch::jit::toGraphFunction(unit->get_function(found->second)).graph().get();
}

} // namespace camscope
