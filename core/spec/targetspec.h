// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// One class with its weight in a weighted set.
struct WeightedClass
{
    int index = 0;
    double weight = 1.0;
    bool operator==(const WeightedClass&) const = default;
};

/// Which scalar of the output is explained, as asked for; classes by rank or label are resolved against a prediction
/// later (see model/prediction.h). The text form is the command line's `--target` grammar and the form kept in files.
struct TargetSpec
{
    enum class Kind
    {
        Rank, ///< "top1": the class of the given rank (1 = most probable); rankEnd > rank: "top1..5", expands to
              ///< several
        ClassIndex, ///< "282": a class logit
        Label, ///< "tiger cat" or "label:282": a class logit by its label
        Probability, ///< "prob:282": softmax probability
        Difference, ///< "diff:282-243": difference of two logits
        Finer, ///< "finer:282": how much a class stands out from the classes that score most like it
        WeightedSet, ///< "set:282*0.7,281*0.3": weighted sum of logits
        Binary, ///< "binary:+" or "binary:-": a single logit, of either sign
        Segmentation, ///< "seg:12@pred", "seg:12@mask.png", "seg:12@40,55": mean logit of a class over a region
        Embedding, ///< "embed:reference.png": cosine similarity to a reference picture's embedding
        OutputElement, ///< "output[path]:3,0": any element of an output tensor, indices after the batch dimension
    };

    Kind kind = Kind::Rank;
    int rank = 1; ///< Rank only
    int rankEnd = 1; ///< Rank only, ≥ rank
    std::string label; ///< Label only
    std::vector<WeightedClass>
        classes; ///< ClassIndex, Probability, Finer, Segmentation: one; Difference: two; WeightedSet
    bool negated = false; ///< "neg:…": the counterfactual, the target with its sign turned; Binary: the minus sign
    std::string region; ///< Segmentation: "pred", a mask file, or pixels of the original picture: "x,y" or the corners
                        ///< of a polygon, "x,y;x,y;x,y"
    std::string reference; ///< Embedding: the picture that is compared with
    std::vector<int> element; ///< OutputElement: indices after the batch dimension
    std::string
        output; ///< path of the output tensor that is meant ("output[aux]:seg:12@pred"); "": the model's main one

    /// Reads the grammar above. Throws Error(Usage) that quotes the text and says what would be right.
    static TargetSpec parse(const std::string& text);
    static TargetSpec ofClass(int index);
    /// Mean logit of a class over the region that is predicted as this class.
    static TargetSpec ofPredictedRegion(int index);

    /// The canonical text; parse(text()) gives the same value.
    std::string text() const;
    /// One target per rank for "top1..5"; this target itself otherwise.
    std::vector<TargetSpec> expanded() const;

    bool operator==(const TargetSpec&) const = default;
};

} // namespace camscope
