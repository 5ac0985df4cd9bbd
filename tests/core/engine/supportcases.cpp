// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/supportcases.h"

namespace camscope {

const std::vector<SupportGroup>& supportGroups()
{
    static const std::vector<SupportGroup> groups{
        {"Convolutional classifiers",
            {
                {"ResNet", "torchvision/resnet18_scripted", "ResNet-18"},
                {"VGG", "torchvision/vgg11_traced", "VGG: three linear layers behind the pooling"},
                {"VGG-BN", "torchvision/vgg11_bn_scripted", "VGG with batch norm"},
                {"SqueezeNet", "torchvision/squeezenet1_1_traced", "1×1 convolution, ReLU, average"},
                {"DenseNet", "torchvision/densenet_scripted", "DenseNet"},
                {"GoogLeNet", "torchvision/googlenet_traced", "GoogLeNet"},
                {"ShuffleNet", "torchvision/shufflenet_v2_x0_5_scripted", "ShuffleNet v2: shuffled channels"},
                {"MobileNet v2", "torchvision/mobilenet_v2_traced", "MobileNet v2: ReLU6"},
                {"MobileNet v3", "torchvision/mobilenet_v3_small_scripted",
                    "MobileNet v3: hardswish, squeeze and excitation"},
                {"EfficientNet", "torchvision/efficientnet_b0_traced", "EfficientNet: SiLU"},
                {"ConvNeXt", "torchvision/convnext_scripted", "ConvNeXt: GELU, layer norm"},
                {"Grouped", "networks/grouped_traced", "grouped, dilated and depthwise convolutions, six activations"},
            }},
        {"Transformers and hybrids",
            {
                {"ViT", "torchvision/vit_scripted", "ViT: class token"},
                {"ViT (no grad)", "torchvision/vit_traced_nograd", "ViT traced without gradients: fused attention"},
                {"DeiT", "torchvision/deit_traced", "DeiT: class and distillation token"},
                {"Registers", "torchvision/vit_registers_scripted", "ViT with four register tokens"},
                {"Heads", "networks/attention4d_traced", "ViT whose attention is written out by head"},
                {"CLIP order", "networks/sequence_first_scripted", "tokens first, then the batch"},
                {"Mixer", "networks/mixer_traced", "positions last in some layers"},
                {"Swin", "torchvision/swin_traced", "Swin: channels last"},
                {"Swin v2", "torchvision/swin_v2_scripted", "Swin v2"},
                {"ViT hybrid", "torchvision/vit_hybrid_traced", "ViT on a convolutional stem"},
                {"Hybrid", "networks/hybrid_scripted", "convolutions, then a transformer whose tokens are averaged"},
            }},
        {"Segmentation",
            {
                {"FCN", "torchvision/fcn_scripted", "FCN with an auxiliary output, answers with a dictionary", "seg"},
                {"DeepLab v3", "torchvision/deeplabv3_traced", "DeepLab v3: dilated convolutions", "seg"},
                {"LR-ASPP", "torchvision/lraspp_scripted", "LR-ASPP", "seg"},
                {"U-Net", "networks/unet_traced", "U-Net: transposed convolution, skip connection", "seg"},
            }},
        {"Inputs, weights and outputs",
            {
                {"Grey", "networks/medical_traced", "one input channel"},
                {"Seven bands", "networks/seven_bands_scripted", "seven input channels, given as an array", "top1",
                    {1, 7, 32, 32}},
                {"Not square", "networks/wide_tokens_scripted", "input of 24×40, tokens of 3×5"},
                {"Half", "networks/half_scripted", "weights in float16"},
                {"bfloat16", "networks/bfloat16_traced", "weights in bfloat16"},
                {"Bytes", "networks/bytes_traced", "rounds the picture to bytes first"},
                {"One logit", "bad/scalar_output", "a single logit", "binary:+"},
                {"Softmax", "networks/softmax_output_scripted", "answers with probabilities"},
                {"Picture", "bad/not_a_class_vector", "answers with a picture; one of its values is explained",
                    "output[]:2,1,1"},
                {"Several", "networks/nested_output_traced", "answers with tensors in lists in tuples"},
            }},
        {"Layers and programs",
            {
                {"Tuple layer", "networks/tuple_layer_scripted", "a layer that answers with tokens and attention"},
                {"Dict layer", "networks/dict_layer", "a backbone that answers with a dictionary"},
                {"LSTM", "networks/lstm_traced", "an LSTM reads the columns"},
                {"Branch", "bad/value_branch", "a branch on the picture's values"},
                {"Loop", "networks/value_loop", "a loop that ends by the picture's values"},
                {"Twice", "networks/twice_traced", "a module that is called twice"},
                {"Batch 1", "bad/batch_one", "runs on one picture at a time only"},
                {"Frozen", "networks/frozen_scripted", "frozen: its modules are gone"},
                {"Max pool", "bad/maxpool_linear", "global max pooling"},
                {"MLP head", "bad/mlp_head", "two linear layers behind the pooling"},
                {"No layer", "bad/linear", "linear in its pixels: no layer has a grid"},
            }},
    };
    return groups;
}

} // namespace camscope
