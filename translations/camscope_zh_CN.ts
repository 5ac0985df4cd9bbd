<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>camscope::AnswerTable</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>This output is not about classes.</source>
        <translation>该输出与类别无关。</translation>
    </message>
    <message>
        <source>with this</source>
        <translation>用此设置</translation>
    </message>
    <message>
        <source>With what is entered here</source>
        <translation>用此处输入的设置</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>当前使用</translation>
    </message>
    <message>
        <source>With the preprocessing that the window&apos;s maps have</source>
        <translation>用窗口中热力图所用的预处理</translation>
    </message>
</context>
<context>
    <name>camscope::AxisBar</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>What runs along the rows</source>
        <translation>各行对应的变量</translation>
    </message>
    <message>
        <source>What runs along the columns</source>
        <translation>各列对应的变量</translation>
    </message>
    <message>
        <source>Swap rows and columns</source>
        <translation>交换行与列</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>convention</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>option value</source>
        <translation>选项取值</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Choose the option and the values that are compared</source>
        <translation>选择要比较的选项及其取值</translation>
    </message>
    <message>
        <source>Compared option: %1</source>
        <translation>比较的选项：%1</translation>
    </message>
</context>
<context>
    <name>camscope::BoardSharing</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Export what is seen</source>
        <translation>导出所见内容</translation>
    </message>
    <message>
        <source>Export the cell</source>
        <translation>导出单元格</translation>
    </message>
</context>
<context>
    <name>camscope::BoardView</name>
    <message>
        <source>computing</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>camscope::CellComparison</name>
    <message>
        <source>There is no second cell to compare with; add a class or a method.</source>
        <translation>没有可比较的第二个单元格；请添加一个类别或方法。</translation>
    </message>
    <message>
        <source>The difference needs two finished maps.</source>
        <translation>求差需要两张已完成的热力图。</translation>
    </message>
    <message>
        <source>The difference needs two maps of one picture at one size.</source>
        <translation>求差需要同一图片、同一尺寸的两张热力图。</translation>
    </message>
    <message>
        <source>The two maps are the same.</source>
        <translation>两张热力图相同。</translation>
    </message>
    <message>
        <source>largest %1 at %2, %3 · mean %4</source>
        <translation>最大 %1，位于 %2, %3 · 平均 %4</translation>
    </message>
</context>
<context>
    <name>camscope::CellMenu</name>
    <message>
        <source>&amp;Pin beside the board</source>
        <translation>固定在画板旁(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Use as reference scale</source>
        <translation>用作参考色标(&amp;U)</translation>
    </message>
    <message>
        <source>Open the &amp;inspector</source>
        <translation>打开检查器(&amp;I)</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>关于 %1</translation>
    </message>
    <message>
        <source>&amp;Copy cell</source>
        <translation>复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;numbers</source>
        <translation>复制数值(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Export cell…</source>
        <translation>导出单元格(&amp;E)…</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>比较(&amp;W)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Open in its own &amp;window</source>
        <translation>在单独窗口中打开(&amp;W)</translation>
    </message>
</context>
<context>
    <name>camscope::CellView</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Stop computing this map</source>
        <translation>停止计算此热力图</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>camscope::ChangeName</name>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>带符号</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Other classes</source>
        <translation>其他类别</translation>
    </message>
    <message>
        <source>Other methods</source>
        <translation>其他方法</translation>
    </message>
    <message>
        <source>Other layers</source>
        <translation>其他层</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>其他图片</translation>
    </message>
    <message>
        <source>Another board</source>
        <translation>另一个画板</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>以 %1 代替 %2</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>另一种顺序</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>Swap rows and columns</source>
        <translation>交换行与列</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>其他行</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>其他列</translation>
    </message>
    <message>
        <source>Pin a cell</source>
        <translation>固定单元格</translation>
    </message>
    <message>
        <source>Unpin a cell</source>
        <translation>取消固定单元格</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>其他取值</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Restore the picture</source>
        <translation>还原图片</translation>
    </message>
</context>
<context>
    <name>camscope::ChannelTiles</name>
    <message>
        <source>Channel %1 adds %2 in all.</source>
        <translation>通道 %1 总共贡献 %2。</translation>
    </message>
    <message>
        <source>Channel %1, weight %2, adds %3 in all.</source>
        <translation>通道 %1，权重 %2，总共贡献 %3。</translation>
    </message>
    <message>
        <source>rest %1</source>
        <translation>其余 %1</translation>
    </message>
    <message numerus="yes">
        <source>What the other %n channels add.</source>
        <translation>
            <numerusform>其余 %n 个通道的贡献。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>camscope::ChannelsView</name>
    <message numerus="yes">
        <source>Weights of %n channels</source>
        <translation>
            <numerusform>%n 个通道的权重</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n channels add in all</source>
        <translation>
            <numerusform>%n 个通道各自的总贡献</numerusform>
        </translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>what they add</source>
        <translation>各自的贡献</translation>
    </message>
    <message>
        <source>where they fire</source>
        <translation>在何处激活</translation>
    </message>
    <message>
        <source>Tiles show</source>
        <translation>小图显示</translation>
    </message>
    <message>
        <source>Each tile is one channel of the layer. What all of them add, with the last tile for the others, is the map. Where a channel fires tells what it has learnt to find.</source>
        <translation>每张小图是该层的一个通道。所有通道的贡献（最后一张为其余通道）合起来就是热力图。通道在何处激活，说明它学会了寻找什么。</translation>
    </message>
</context>
<context>
    <name>camscope::ClassListModel</name>
    <message>
        <source>%1
Class %2</source>
        <translation>%1
类别 %2</translation>
    </message>
    <message>
        <source>%1 Delete takes it from the list.</source>
        <translation>%1 按 Delete 键可将其从列表中移除。</translation>
    </message>
    <message>
        <source>Probability %1, logit %2</source>
        <translation>概率 %1，logit %2</translation>
    </message>
    <message>
        <source>%1
Class %2
%3</source>
        <translation>%1
类别 %2
%3</translation>
    </message>
</context>
<context>
    <name>camscope::ClassMenu</name>
    <message>
        <source>Another target…</source>
        <translation>其他目标…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Explain the probability</source>
        <translation>解释概率</translation>
    </message>
    <message>
        <source>Against another class…</source>
        <translation>与另一个类别比较…</translation>
    </message>
    <message>
        <source>What tells it apart</source>
        <translation>它与相似类别的区别</translation>
    </message>
    <message>
        <source>Point or draw in the picture…</source>
        <translation>在图片中点选或绘制…</translation>
    </message>
    <message>
        <source>With its own sign</source>
        <translation>恢复原来的符号</translation>
    </message>
    <message>
        <source>Counterfactual</source>
        <translation>反事实</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>对比 %1</translation>
    </message>
</context>
<context>
    <name>camscope::ClassPanel</name>
    <message>
        <source>Search classes</source>
        <translation>搜索类别</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Search %1 classes…</source>
        <translation>在 %1 个类别中搜索…</translation>
    </message>
    <message>
        <source>What the model predicts appears here.</source>
        <translation>模型的预测结果将显示在此处。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The model answers with several outputs; this one&apos;s classes are listed</source>
        <translation>该模型有多个输出；此处列出所选输出的类别</translation>
    </message>
    <message>
        <source>+ Target</source>
        <translation>+ 目标</translation>
    </message>
    <message>
        <source>Explain something else: a probability, a difference, a region, an element of the output…</source>
        <translation>解释其他内容：概率、差值、区域、输出的某个元素…</translation>
    </message>
    <message>
        <source>Another target</source>
        <translation>其他目标</translation>
    </message>
    <message>
        <source>Point at a pixel of the picture, or draw a region, for the current class</source>
        <translation>为当前类别在图片中点选一个像素，或绘制一个区域</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Explain this number</source>
        <translation>解释这个数值</translation>
    </message>
    <message>
        <source>This output is not about classes. Any of its numbers can be explained:</source>
        <translation>此输出与类别无关。其中任何一个数值都可以解释：</translation>
    </message>
    <message>
        <source>This model answers with nothing that can be explained.</source>
        <translation>此模型的输出中没有可解释的内容。</translation>
    </message>
    <message>
        <source>Name the classes…</source>
        <translation>命名类别…</translation>
    </message>
    <message>
        <source>The model does not say what its classes are; a text, CSV or JSON file does</source>
        <translation>模型未说明其类别的名称；可由文本、CSV 或 JSON 文件给出</translation>
    </message>
</context>
<context>
    <name>camscope::ClassesForm</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Against the class</source>
        <translation>对比的类别</translation>
    </message>
</context>
<context>
    <name>camscope::Demonstration</name>
    <message>
        <source>Two objects, one network</source>
        <translation>一个网络，两个物体</translation>
    </message>
    <message>
        <source>What if both are there?</source>
        <translation>两样都在会怎样？</translation>
    </message>
    <message>
        <source>Which layer?</source>
        <translation>选哪一层？</translation>
    </message>
    <message>
        <source>The same question at five depths. Early layers have fine grids but know only edges and colours, so they cannot tell a cat from a boat. The last layers have coarse grids and know the objects; that is why the last one is the usual choice.</source>
        <translation>同一个问题，五种深度。靠前的层网格细，却只认得边缘和颜色，分不清猫和船。最后几层网格粗，却认得物体；所以通常选最后一层。</translation>
    </message>
    <message>
        <source>A blank map, and why</source>
        <translation>热力图为何是空白</translation>
    </message>
    <message>
        <source>Why CAM needs pooling</source>
        <translation>CAM 为何需要池化</translation>
    </message>
    <message>
        <source>CAM reads its map off the one linear layer behind global average pooling. The second network has fully connected layers there, so nothing can be read off, and its cell says so. Grad-CAM takes gradients in place of those weights: it works for both.</source>
        <translation>CAM 的热力图直接取自全局平均池化之后唯一的线性层。第二个网络在那里是全连接层，无从读取，格子里会说明。Grad-CAM 用梯度代替这些权重：两个网络都适用。</translation>
    </message>
    <message>
        <source>Caught cheating</source>
        <translation>抓到作弊</translation>
    </message>
    <message>
        <source>Both networks know boats. The left one was trained where every boat carried a photographer&apos;s stamp, and on such pictures it is as good as the other. Its maps give it away: it looks at the stamp. Without the stamp it misses the boat, and a stamped cat is a boat to it.</source>
        <translation>两个网络都认得船。左边的网络训练时，每艘船的图片上都带有摄影师的印记；在这样的图片上，它与另一个同样准确。热力图却暴露了它：它看的是印记。没有印记，它就认不出船；猫带上印记，在它眼里就成了船。</translation>
    </message>
    <message>
        <source>The network finds a cat and a boat in the same picture. Each row asks about one of them: which positions spoke for this class? Every method answers in its own way; look where they agree.</source>
        <translation>网络在同一张图片里认出了猫和船。每一行问其中一个：哪些位置支持这个类别？每种方法各有各的回答；请看它们在哪里一致。</translation>
    </message>
    <message>
        <source>There is no guitar here. CAM and Grad-CAM keep only what speaks for a class: nothing is left, and the cells say so; tick “signed” to see what speaks against it. Grad-CAM++ and LayerCAM count positive gradients alone and paint something for any class, so a map is no proof.</source>
        <translation>图中没有吉他。CAM 和 Grad-CAM 只保留支持类别的部分：什么也不剩，格子里会说明；勾选“带符号”可看到反对它的部分。Grad-CAM++ 和 LayerCAM 只计正梯度，对任何类别都会画出些什么，所以有热力图并不等于有证据。</translation>
    </message>
    <message>
        <source>A cat, a boat, and both, before the same background; under each picture stands the probability of the row&apos;s class. In the last picture the two share it, yet each map finds its own object. Asked about what is not there, a map has little or nothing to show.</source>
        <translation>同一背景前的猫、船，以及两者都在；每张图片下方是该行类别的概率。最后一张图里概率由两者分摊，但每张热力图仍找到各自的物体。若问图中没有的东西，热力图就几乎没有什么可显示。</translation>
    </message>
</context>
<context>
    <name>camscope::DescriptionControl</name>
    <message>
        <source>Labels (%1)</source>
        <translation>标签 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a model first; labels and preprocessing are about one.</source>
        <translation>请先打开模型；标签和预处理是针对某个模型的。</translation>
    </message>
    <message>
        <source>%1 labels from %2. “Save beside the model” under “Preprocessing…” keeps them.</source>
        <translation>来自 %2 的 %1 个标签。用“预处理…”中的“保存到模型旁边”可以保留它们。</translation>
    </message>
    <message>
        <source>The model is described by %1.</source>
        <translation>模型采用 %1 的说明。</translation>
    </message>
    <message>
        <source>Names of the classes</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save the description</source>
        <translation>保存说明</translation>
    </message>
    <message>
        <source>Descriptions (%1)</source>
        <translation>模型说明 (%1)</translation>
    </message>
    <message>
        <source>Saved as %1; it counts once it lies beside the model as %2.</source>
        <translation>已保存为 %1；把它以 %2 为名放到模型旁边后即生效。</translation>
    </message>
</context>
<context>
    <name>camscope::DisplayControl</name>
    <message>
        <source>Box at x, y</source>
        <translation>框的位置 x, y</translation>
    </message>
    <message>
        <source>%1, %2 · %3 × %4</source>
        <translation>%1, %2 · %3 × %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Above the threshold</source>
        <translation>高于阈值</translation>
    </message>
    <message>
        <source>IoU with the true box</source>
        <translation>与真实框的 IoU</translation>
    </message>
</context>
<context>
    <name>camscope::DisplayPopover</name>
    <message>
        <source>maps of layers, too</source>
        <translation>也用于层的热力图</translation>
    </message>
    <message>
        <source>smooth (bilinear)</source>
        <translation>平滑（双线性）</translation>
    </message>
    <message>
        <source>smoother (cubic)</source>
        <translation>更平滑（三次）</translation>
    </message>
    <message>
        <source>blocks (the layer&apos;s grid)</source>
        <translation>方块（层的网格）</translation>
    </message>
    <message>
        <source>Smooth: bilinear, as in the papers.
Smoother: cubic, kept within the map&apos;s range.
Blocks: the real grid of the layer.</source>
        <translation>平滑：双线性，与论文相同。
更平滑：三次插值，不超出热力图的取值范围。
方块：层的真实网格。</translation>
    </message>
    <message>
        <source>Share of the largest values that are shown as the maximum, so that a few extreme pixels do not hide the rest.
Acts on maps of the input such as saliency.</source>
        <translation>按最大值显示的最大数值所占比例，避免少数极端像素掩盖其余部分。
作用于输入空间的热力图，例如显著图。</translation>
    </message>
    <message>
        <source>A layer&apos;s grid has few positions: the largest values are what one looks for.</source>
        <translation>层的网格位置很少：最大值正是要看的。</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Clip the largest</source>
        <translation>截去最大值</translation>
    </message>
</context>
<context>
    <name>camscope::DockTitle</name>
    <message>
        <source>Detach or attach this panel</source>
        <translation>分离或停靠此面板</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>Hide this panel (View ▸ Panels shows it again)</source>
        <translation>隐藏此面板（可通过“视图 ▸ 面板”重新显示）</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>camscope::ElementForm</name>
    <message>
        <source>Index %1</source>
        <translation>索引 %1</translation>
    </message>
    <message>
        <source>Index %1 of the element, 0 to %2</source>
        <translation>该元素的索引 %1，0 到 %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>形状 %1</translation>
    </message>
</context>
<context>
    <name>camscope::EmbeddingForm</name>
    <message>
        <source>Reference picture</source>
        <translation>参考图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>camscope::EmptyState</name>
    <message>
        <source>Open pictures…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>Drop a TorchScript model here</source>
        <translation>将 TorchScript 模型拖放到此处</translation>
    </message>
    <message>
        <source>Camscope shows where a neural network looked. Open a model (.pt) and a picture, or look at the demonstration first.</source>
        <translation>Camscope 展示神经网络关注了哪里。请打开一个模型（.pt）和一张图片，或先看看演示。</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>将图片拖放到此处</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP or PNM; or paste one with Ctrl+V.</source>
        <translation>支持 PNG、JPEG、WebP、TIFF、BMP 和 PNM；也可按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>尚未勾选任何项</translation>
    </message>
    <message>
        <source>Tick a class and a method in the lists at the right.</source>
        <translation>请在右侧列表中勾选一个类别和一种方法。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>The model is run once to find its layers.</source>
        <translation>正在将模型运行一次，以查找其中的层。</translation>
    </message>
    <message>
        <source>No prediction for this picture</source>
        <translation>此图片没有预测结果</translation>
    </message>
    <message>
        <source>The message above says why. Choose another picture, or open another model.</source>
        <translation>上方的消息说明了原因。请选择其他图片，或打开其他模型。</translation>
    </message>
    <message>
        <source>New scene…</source>
        <translation>新建场景…</translation>
    </message>
    <message>
        <source>Choose what to explain…</source>
        <translation>选择要解释的内容…</translation>
    </message>
    <message>
        <source>This model does not answer with classes</source>
        <translation>此模型的输出不是类别</translation>
    </message>
    <message>
        <source>Any number of its output can be explained: choose one here, or in the list at the right.</source>
        <translation>其输出中的任何一个数值都可以解释：请在此处或右侧列表中选择。</translation>
    </message>
    <message>
        <source>There is nothing to explain</source>
        <translation>没有可解释的内容</translation>
    </message>
    <message>
        <source>This model answers with no tensor of numbers. Open another model.</source>
        <translation>此模型的输出中没有数值张量。请打开其他模型。</translation>
    </message>
</context>
<context>
    <name>camscope::EraserBar</name>
    <message>
        <source>Paint</source>
        <translation>涂抹</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>What the eraser paints</source>
        <translation>橡皮涂抹的内容</translation>
    </message>
    <message>
        <source>Grey: one grey, as bright as the picture; it says nothing.
Blur: details go, colours stay.
Noise: random colours; the same on every run.</source>
        <translation>灰色：与图片平均亮度相同的单一灰色，不含任何信息。
模糊：去掉细节，保留颜色。
噪声：随机颜色，每次运行都相同。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of the eraser</source>
        <translation>橡皮的大小</translation>
    </message>
    <message>
        <source>Width of the brush, of the picture&apos;s shorter side ([ and ], Alt+wheel)</source>
        <translation>笔刷宽度，相对于图片短边（[ 和 ]，Alt+滚轮）</translation>
    </message>
    <message>
        <source>Restore the picture</source>
        <translation>还原图片</translation>
    </message>
    <message>
        <source>Take away everything that was painted over the picture</source>
        <translation>去掉图片上涂抹的全部内容</translation>
    </message>
    <message>
        <source>Paint over the picture: what the network needs makes its probability fall. Space+drag moves, Esc ends.</source>
        <translation>在图片上涂抹：擦掉网络所依据的部分，概率就会下降。按住空格拖动可移动，Esc 结束。</translation>
    </message>
    <message>
        <source>Put the eraser away (Esc); the picture stays as it is</source>
        <translation>收起橡皮（Esc）；图片保持现状</translation>
    </message>
    <message>
        <source>Put the eraser away</source>
        <translation>收起橡皮</translation>
    </message>
</context>
<context>
    <name>camscope::EraserControl</name>
    <message>
        <source>This picture is not among the open ones; paint in a cell of the board.</source>
        <translation>这张图片不在已打开的图片之中；请在画板的单元格里涂抹。</translation>
    </message>
    <message>
        <source>An array cannot be painted over; open a picture or a scene.</source>
        <translation>数组无法涂抹；请打开图片或场景。</translation>
    </message>
    <message>
        <source>The picture is still being read; try again in a moment.</source>
        <translation>图片仍在读取，请稍后再试。</translation>
    </message>
</context>
<context>
    <name>camscope::FileField</name>
    <message>
        <source>Drop a picture here</source>
        <translation>将图片拖放到此处</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>camscope::FilmStrip</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>camscope::GuideBand</name>
    <message>
        <source>Previous demonstration (Page Up)</source>
        <translation>上一个演示（Page Up）</translation>
    </message>
    <message>
        <source>Next demonstration (Page Down)</source>
        <translation>下一个演示（Page Down）</translation>
    </message>
    <message>
        <source>Close the guide; the board stays</source>
        <translation>关闭讲解；画板保留</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>camscope::HeaderHandle</name>
    <message>
        <source>Column %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>行 %1</translation>
    </message>
    <message>
        <source>Remove this column (Del)</source>
        <translation>移除此列 (Del)</translation>
    </message>
    <message>
        <source>Remove this row (Shift+Del)</source>
        <translation>移除此行 (Shift+Del)</translation>
    </message>
    <message>
        <source>Remove the column %1</source>
        <translation>移除列 %1</translation>
    </message>
    <message>
        <source>Remove the row %1</source>
        <translation>移除行 %1</translation>
    </message>
    <message>
        <source>Drag to reorder (Alt+← →)</source>
        <translation>拖动以重新排序 (Alt+← →)</translation>
    </message>
    <message>
        <source>Drag to reorder (Alt+↑ ↓)</source>
        <translation>拖动以重新排序 (Alt+↑ ↓)</translation>
    </message>
</context>
<context>
    <name>camscope::Headers</name>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>按论文</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>background alone</source>
        <translation>仅背景</translation>
    </message>
    <message>
        <source>stamped</source>
        <translation>带印记</translation>
    </message>
    <message>
        <source>scene %1</source>
        <translation>场景 %1</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已擦除</translation>
    </message>
</context>
<context>
    <name>camscope::InfoDialogs</name>
    <message>
        <source>About Camscope</source>
        <translation>关于 Camscope</translation>
    </message>
    <message>
        <source>Shows where a neural network looked.</source>
        <translation>展示神经网络关注了哪里。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>select another cell</source>
        <translation>选择其他单元格</translation>
    </message>
    <message>
        <source>overlay on and off</source>
        <translation>显示或隐藏叠加</translation>
    </message>
    <message>
        <source>next class</source>
        <translation>下一个类别</translation>
    </message>
    <message>
        <source>next method</source>
        <translation>下一种方法</translation>
    </message>
    <message>
        <source>next layer</source>
        <translation>下一层</translation>
    </message>
    <message>
        <source>enlarge the cell, and back</source>
        <translation>放大单元格，再按还原</translation>
    </message>
    <message>
        <source>opacity 10 … 90 %, 100 %</source>
        <translation>不透明度 10 … 90 %、100 %</translation>
    </message>
    <message>
        <source>zoom in, out, whole picture</source>
        <translation>放大、缩小、显示整张图片</translation>
    </message>
    <message>
        <source>paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>copy or export what is seen</source>
        <translation>复制或导出当前所见内容</translation>
    </message>
    <message>
        <source>options of the method (in the list)</source>
        <translation>方法的选项（在列表中）</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Letters, digits and Space act while the board has the focus; click a cell first.
Mouse: the wheel zooms, dragging moves, a double click enlarges.</source>
        <translation>字母键、数字键和空格键（Space）在画板获得焦点时有效；请先点击一个单元格。
鼠标：滚轮缩放，拖动平移，双击放大单元格。</translation>
    </message>
    <message>
        <source>choose another target</source>
        <translation>选择其他目标</translation>
    </message>
    <message>
        <source>about the method of the cell or row</source>
        <translation>单元格或行所用方法的说明</translation>
    </message>
    <message>
        <source>mark the second cell, to compare with</source>
        <translation>标记用于比较的第二个单元格</translation>
    </message>
    <message>
        <source>blink, swipe, difference of the two cells</source>
        <translation>两个单元格的闪烁、划动、求差</translation>
    </message>
    <message>
        <source>move the column, the row</source>
        <translation>移动列、移动行</translation>
    </message>
    <message>
        <source>remove the column, the row</source>
        <translation>移除列、移除行</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>present: the board alone, in large type</source>
        <translation>放映：只显示画板，大字号</translation>
    </message>
    <message>
        <source>back: from a comparison, an enlarged cell, presenting</source>
        <translation>返回：离开比较、放大的单元格或放映</translation>
    </message>
    <message>
        <source>eraser: paint over the picture</source>
        <translation>橡皮：在图片上涂抹</translation>
    </message>
    <message>
        <source>smaller, larger eraser</source>
        <translation>橡皮变小、变大</translation>
    </message>
    <message>
        <source>open a model, pictures, a folder</source>
        <translation>打开模型、图片、文件夹</translation>
    </message>
</context>
<context>
    <name>camscope::InputForm</name>
    <message>
        <source>Own numbers</source>
        <translation>自定义数值</translation>
    </message>
    <message>
        <source>Stretch to the size</source>
        <translation>拉伸到该尺寸</translation>
    </message>
    <message>
        <source>Scale the short side, crop the centre</source>
        <translation>缩放短边，裁取中央</translation>
    </message>
    <message>
        <source>Fit the whole picture, fill the rest</source>
        <translation>放入整张图片，填充其余部分</translation>
    </message>
    <message>
        <source>Bilinear, antialiased (Pillow, torchvision)</source>
        <translation>双线性，抗锯齿（Pillow、torchvision）</translation>
    </message>
    <message>
        <source>Bilinear (OpenCV)</source>
        <translation>双线性（OpenCV）</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Bring to size</source>
        <translation>调整方式(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;hort side</source>
        <translation>短边(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>填充(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Interpolation</source>
        <translation>插值(&amp;I)</translation>
    </message>
    <message>
        <source>Cha&amp;nnels</source>
        <translation>通道(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>取值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Mean</source>
        <translation>均值(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Deviation</source>
        <translation>标准差(&amp;D)</translation>
    </message>
    <message>
        <source>Order, values, mean and deviation as families of models have them; the size stays</source>
        <translation>各类模型常用的通道顺序、取值、均值和标准差；尺寸不变</translation>
    </message>
    <message>
        <source>Width of the input in pixels</source>
        <translation>输入的宽度（像素）</translation>
    </message>
    <message>
        <source>Height of the input in pixels</source>
        <translation>输入的高度（像素）</translation>
    </message>
    <message>
        <source>How a picture of another size or shape becomes the input</source>
        <translation>其他尺寸或形状的图片如何变为输入</translation>
    </message>
    <message>
        <source>Length of the picture&apos;s short side before the centre is taken; automatic: size / 0.875</source>
        <translation>裁取中央之前图片短边的长度；自动：尺寸 / 0.875</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Red of the fill</source>
        <translation>填充色的红</translation>
    </message>
    <message>
        <source>Green of the fill</source>
        <translation>填充色的绿</translation>
    </message>
    <message>
        <source>Blue of the fill</source>
        <translation>填充色的蓝</translation>
    </message>
    <message>
        <source>The two differ enough to change the most probable class</source>
        <translation>两者的差别足以改变最可能的类别</translation>
    </message>
    <message>
        <source>The order of the channels in the input; OpenCV and Caffe have blue first</source>
        <translation>输入中通道的顺序；OpenCV 和 Caffe 以蓝色在先</translation>
    </message>
    <message>
        <source>What a white pixel is before mean and deviation</source>
        <translation>减均值、除标准差之前，白色像素的值</translation>
    </message>
    <message>
        <source>Taken from every value, in units of the values above</source>
        <translation>从每个值中减去，单位与上面的取值相同</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>What every value is divided by, in units of the values above</source>
        <translation>每个值除以它，单位与上面的取值相同</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
</context>
<context>
    <name>camscope::InputPreview</name>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>图片，%1 × %2</translation>
    </message>
    <message>
        <source>What the model sees, %1 × %2</source>
        <translation>模型所见，%1 × %2</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Open a picture to see what the model gets of it</source>
        <translation>打开一张图片，看看模型得到什么</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>模型所见</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>The input&apos;s own numbers, in the model&apos;s order of channels</source>
        <translation>输入本身的数值，按模型的通道顺序</translation>
    </message>
    <message>
        <source>The picture; what the model does not see is dimmed</source>
        <translation>图片；模型看不到的部分变暗</translation>
    </message>
    <message>
        <source>What lies outside of the frame is cut off</source>
        <translation>框外的部分被裁掉</translation>
    </message>
    <message>
        <source>The model&apos;s input, with mean and deviation taken back</source>
        <translation>模型的输入，已还原均值和标准差</translation>
    </message>
</context>
<context>
    <name>camscope::Inspector</name>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Raw map</source>
        <translation>原始值</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>正值占比</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>非数（NaN）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Select a cell to see its numbers.</source>
        <translation>选择一个单元格以查看其数值。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What the method answers, its formula, when it misleads</source>
        <translation>该方法回答什么问题、公式、何时会误导</translation>
    </message>
    <message>
        <source>Values of the raw map</source>
        <translation>原始热力图的数值</translation>
    </message>
    <message>
        <source>How many positions have which value, before ReLU. Grey is below zero: it speaks against the target and does not show unless the view is signed.</source>
        <translation>ReLU 之前各数值出现的位置数。灰色低于零：它不利于目标，只有在带符号视图中才显示。</translation>
    </message>
    <message>
        <source>Facts about the selected map</source>
        <translation>所选热力图的信息</translation>
    </message>
</context>
<context>
    <name>camscope::LastSession</name>
    <message>
        <source>What was open last time cannot be read and is left out.</source>
        <translation>上次打开的内容无法读取，已略过。</translation>
    </message>
    <message>
        <source>The model that was open last time is not there any more: %1</source>
        <translation>上次打开的模型已不存在：%1</translation>
    </message>
    <message numerus="yes">
        <source>Some pictures that were open last time are not there any more (%n).</source>
        <translation>
            <numerusform>上次打开的部分图片已不存在（%n 张）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>camscope::LayerTreeModel</name>
    <message>
        <source>%1
Another name for %2</source>
        <translation>%1
%2 的别名</translation>
    </message>
    <message>
        <source>%1 · %2
Height × width · channels: %3</source>
        <translation>%1 · %2
高 × 宽 · 通道数：%3</translation>
    </message>
</context>
<context>
    <name>camscope::MainWindow</name>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The demonstrations are not installed beside the program; open a model and a picture of your own.</source>
        <translation>程序旁边没有安装演示；请打开您自己的模型和图片。</translation>
    </message>
    <message>
        <source>There is no demonstration “%1”; choose one of: %2.</source>
        <translation>没有名为“%1”的演示；请从以下选择：%2。</translation>
    </message>
    <message>
        <source>Board, selected: %1</source>
        <translation>画板，已选：%1</translation>
    </message>
</context>
<context>
    <name>camscope::MeanMapDialog</name>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 / %2 张图片</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n pictures</source>
        <translation>
            <numerusform>%n 张图片的平均</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n left out</source>
        <translation>
            <numerusform>；略去 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>each picture&apos;s top class</source>
        <translation>每张图片概率最高的类别</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n pictures</source>
        <translation>
            <numerusform>%n 张图片的平均</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the mean map</source>
        <translation>保存平均热力图</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Mean map</source>
        <translation>平均热力图</translation>
    </message>
    <message>
        <source>Class: %1</source>
        <translation>类别：%1</translation>
    </message>
    <message>
        <source>Each picture&apos;s top class</source>
        <translation>每张图片概率最高的类别</translation>
    </message>
    <message>
        <source>What is explained in each picture</source>
        <translation>解释每张图片中的什么</translation>
    </message>
    <message>
        <source>One class in all pictures, or in each the class that the model holds most probable</source>
        <translation>所有图片用同一个类别，或每张图片用模型认为概率最高的类别</translation>
    </message>
    <message>
        <source>Each map by its own maximum</source>
        <translation>每张热力图按自身最大值</translation>
    </message>
    <message>
        <source>Raw values</source>
        <translation>原始值</translation>
    </message>
    <message>
        <source>What a map counts as</source>
        <translation>热力图如何计入平均</translation>
    </message>
    <message>
        <source>By its own maximum: every picture counts the same, the usual choice.
Raw values: pictures with larger values count more.</source>
        <translation>按自身最大值：每张图片的权重相同，是常用的选择。
原始值：数值较大的图片权重更大。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>As a PNG picture, with the values beside it as a NumPy array</source>
        <translation>存为 PNG 图片，数值以 NumPy 数组存于旁边</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mean map over the mean picture</source>
        <translation>平均图片上的平均热力图</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The model was described anew, so the mean was stopped: its maps are those of the description before. Choose Mean map again for the new one.</source>
        <translation>模型的描述已更改，因此平均已停止：现有热力图均按之前的描述计算。请重新选择“平均热力图”。</translation>
    </message>
    <message>
        <source>Saved %1, and its values beside it as %2</source>
        <translation>已保存 %1，其数值保存在旁边的 %2 中</translation>
    </message>
</context>
<context>
    <name>camscope::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>camscope::MethodHelp</name>
    <message>
        <source>About %1</source>
        <translation>关于 %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>camscope::MethodListModel</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>More: F1 or the question mark.</source>
        <translation>更多信息：按 F1 键或点击问号。</translation>
    </message>
</context>
<context>
    <name>camscope::MethodPanel</name>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation>选项(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>camscope::ModelPanel</name>
    <message>
        <source>%1 G parameters</source>
        <translation>%1 G 参数</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 M 参数</translation>
    </message>
    <message>
        <source>%1 k parameters</source>
        <translation>%1 k 参数</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Filter layers…</source>
        <translation>筛选层…</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>筛选层</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Open a TorchScript file to see its layers here.</source>
        <translation>打开 TorchScript 文件后，此处会显示它的层。</translation>
    </message>
    <message>
        <source>Sweep through the layers</source>
        <translation>逐层扫视</translation>
    </message>
    <message>
        <source>The method at every stage of the network</source>
        <translation>该方法在网络各阶段的结果</translation>
    </message>
    <message>
        <source>Compute anyway</source>
        <translation>仍然计算</translation>
    </message>
    <message>
        <source>Preprocessing…</source>
        <translation>预处理…</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Preprocessing: how pictures become the model&apos;s input, and what the model then sees and answers.
Labels: names of the classes from a text, CSV or JSON file.</source>
        <translation>预处理：图片如何变为模型的输入，以及模型随后看到什么、回答什么。
标签：来自文本、CSV 或 JSON 文件的类别名称。</translation>
    </message>
</context>
<context>
    <name>camscope::NewSceneDialog</name>
    <message>
        <source>New scene</source>
        <translation>新建场景</translation>
    </message>
    <message>
        <source>&amp;Objects</source>
        <translation>物体(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>背景(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Another one</source>
        <translation>换一个(&amp;A)</translation>
    </message>
    <message>
        <source>Draw the same things with another seed</source>
        <translation>用另一个种子画同样的东西</translation>
    </message>
    <message>
        <source>Photographer&apos;s &amp;stamp</source>
        <translation>摄影师印记(&amp;S)</translation>
    </message>
    <message>
        <source>The same seed draws the same picture</source>
        <translation>同一种子画出同一张图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>物体</translation>
    </message>
    <message>
        <source>The last object stands in front</source>
        <translation>最后一个物体在最前面</translation>
    </message>
</context>
<context>
    <name>camscope::Opening</name>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Add a model to compare</source>
        <translation>添加要比较的模型</translation>
    </message>
    <message>
        <source>TorchScript models</source>
        <translation>TorchScript 模型</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
</context>
<context>
    <name>camscope::OptionValuesPopover</name>
    <message>
        <source>Compare values of an option of %1</source>
        <translation>比较 %1 的某个选项的不同取值</translation>
    </message>
    <message>
        <source>Option whose values are compared</source>
        <translation>要比较其取值的选项</translation>
    </message>
    <message>
        <source>Values to compare</source>
        <translation>要比较的取值</translation>
    </message>
    <message>
        <source>Numbers with commas between them; %1 is the default.</source>
        <translation>用逗号分隔的数字；默认值为 %1。</translation>
    </message>
</context>
<context>
    <name>camscope::OptionsPopover</name>
    <message>
        <source>Defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1 的详细说明</translation>
    </message>
    <message>
        <source>What the method answers, its formula, when it misleads</source>
        <translation>该方法回答什么问题、公式、何时会误导</translation>
    </message>
</context>
<context>
    <name>camscope::PictureListModel</name>
    <message>
        <source>Prediction: %1, %2</source>
        <translation>预测：%1，%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>True, by the annotation file: %1</source>
        <translation>真实类别（标注文件）：%1</translation>
    </message>
    <message>
        <source>True, by the folder&apos;s name: %1</source>
        <translation>真实类别（文件夹名）：%1</translation>
    </message>
    <message>
        <source>True: %1</source>
        <translation>真实类别：%1</translation>
    </message>
    <message>
        <source>The prediction is right.</source>
        <translation>预测正确。</translation>
    </message>
    <message>
        <source>The prediction is wrong.</source>
        <translation>预测错误。</translation>
    </message>
    <message>
        <source>The model has no class of this name.</source>
        <translation>模型没有这个名称的类别。</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>camscope::PicturesControl</name>
    <message numerus="yes">
        <source>%1 says what is in %n pictures.</source>
        <translation>
            <numerusform>%1 说明了 %n 张图片中有什么。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open annotations</source>
        <translation>打开标注</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>camscope::PicturesPanel</name>
    <message>
        <source>Predicting %1 of %2</source>
        <translation>正在预测 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>已选 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 / %2 张图片</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>The true classes are not known. Name folders after classes, or open a COCO or CSV file with annotations (File menu).</source>
        <translation>真实类别未知。请用类别命名文件夹，或（在“文件”菜单中）打开 COCO 或 CSV 标注文件。</translation>
    </message>
    <message>
        <source>No wrong prediction so far</source>
        <translation>目前没有错误的预测</translation>
    </message>
    <message>
        <source>No wrong prediction</source>
        <translation>没有错误的预测</translation>
    </message>
    <message>
        <source>No picture matches</source>
        <translation>没有符合的图片</translation>
    </message>
    <message>
        <source>Choose several pictures with Ctrl or Shift (Ctrl+A: all), to see where the model looks on average</source>
        <translation>用 Ctrl 或 Shift 选择多张图片（Ctrl+A：全选），即可查看模型平均关注的位置</translation>
    </message>
    <message numerus="yes">
        <source>Average the maps of the %n chosen pictures</source>
        <translation>
            <numerusform>对所选 %n 张图片的热力图求平均</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mean map of the chosen pictures</source>
        <translation>所选图片的平均热力图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Choose all	Ctrl+A</source>
        <translation>全选(&amp;C)	Ctrl+A</translation>
    </message>
    <message>
        <source>&amp;Predict all</source>
        <translation>全部预测(&amp;P)</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>按打开顺序</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>按文件名</translation>
    </message>
    <message>
        <source>By prediction</source>
        <translation>按预测类别</translation>
    </message>
    <message>
        <source>By confidence</source>
        <translation>按置信度</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>图片的顺序</translation>
    </message>
    <message>
        <source>Order of the pictures. By prediction: the class with the highest probability. By confidence: that probability.
Both ask the model about all pictures, in the background.</source>
        <translation>图片的顺序。按预测类别：概率最高的类别。按置信度：该类别的概率。
两者都会在后台让模型预测所有图片。</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>所有图片</translation>
    </message>
    <message>
        <source>Wrong predictions</source>
        <translation>错误的预测</translation>
    </message>
    <message>
        <source>Which pictures are shown</source>
        <translation>显示哪些图片</translation>
    </message>
    <message>
        <source>Wrong: the class with the highest probability is not in the picture, as far as folder names or an annotation file tell.</source>
        <translation>错误：根据文件夹名或标注文件，概率最高的类别不在图片中。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the pictures</source>
        <translation>搜索图片</translation>
    </message>
    <message>
        <source>Part of a name, of the predicted or of the true class</source>
        <translation>名称、预测类别或真实类别的一部分</translation>
    </message>
    <message>
        <source>Mean map</source>
        <translation>平均热力图</translation>
    </message>
    <message>
        <source>Stop predicting</source>
        <translation>停止预测</translation>
    </message>
</context>
<context>
    <name>camscope::PinnedCell</name>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
</context>
<context>
    <name>camscope::PreprocessingEditor</name>
    <message>
        <source>Not applied yet: the maps in the window are made with what was entered before.</source>
        <translation>尚未应用：窗口中的热力图仍用之前的设置计算。</translation>
    </message>
    <message>
        <source>%1 says nothing about its input; this is ImageNet&apos;s.</source>
        <translation>%1 未说明其输入；这里是 ImageNet 的设置。</translation>
    </message>
    <message>
        <source>As %1 says about itself.</source>
        <translation>与 %1 自身的说明一致。</translation>
    </message>
    <message>
        <source>As %1 says.</source>
        <translation>与 %1 的说明一致。</translation>
    </message>
    <message>
        <source>In use until the model is closed; saving keeps it beside the model.</source>
        <translation>在关闭模型之前有效；保存后会留在模型旁边。</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Back to what the model file, or the file beside it, says</source>
        <translation>回到模型文件或其旁边文件所说明的设置</translation>
    </message>
    <message>
        <source>Save &amp;elsewhere…</source>
        <translation>另存到别处(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save beside the model</source>
        <translation>保存到模型旁边(&amp;S)</translation>
    </message>
    <message>
        <source>Apply, and write it into a file that counts whenever the model is opened</source>
        <translation>应用，并写入一个文件，以后每次打开该模型时都会采用</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Make the window&apos;s predictions and maps with this</source>
        <translation>用此设置计算窗口中的预测和热力图</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>camscope::RangeFields</name>
    <message>
        <source>Lower end of the scale</source>
        <translation>色标下限</translation>
    </message>
    <message>
        <source>Raw value at the lower end of the colours</source>
        <translation>颜色下端对应的原始值</translation>
    </message>
    <message>
        <source>Upper end of the scale</source>
        <translation>色标上限</translation>
    </message>
    <message>
        <source>Raw value at the upper end of the colours</source>
        <translation>颜色上端对应的原始值</translation>
    </message>
</context>
<context>
    <name>camscope::RegionForm</name>
    <message>
        <source>where it is predicted</source>
        <translation>预测为该类别之处</translation>
    </message>
    <message>
        <source>at a pixel</source>
        <translation>某个像素处</translation>
    </message>
    <message>
        <source>Column of the pixel</source>
        <translation>像素所在的列</translation>
    </message>
    <message>
        <source>Row of the pixel</source>
        <translation>像素所在的行</translation>
    </message>
    <message>
        <source>in a drawn region</source>
        <translation>绘制的区域内</translation>
    </message>
    <message>
        <source>in a mask file</source>
        <translation>掩码文件所标区域内</translation>
    </message>
    <message>
        <source>Mask of the picture&apos;s size</source>
        <translation>与图片尺寸相同的掩码</translation>
    </message>
    <message>
        <source>Point or draw in the picture</source>
        <translation>在图片中点选或绘制</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Click a pixel of the picture, or drag around a region</source>
        <translation>点击图片中的一个像素，或拖动鼠标圈出一个区域</translation>
    </message>
    <message>
        <source>nothing drawn yet</source>
        <translation>尚未绘制</translation>
    </message>
    <message>
        <source>%1 corners</source>
        <translation>%1 个顶点</translation>
    </message>
</context>
<context>
    <name>camscope::StatusLine</name>
    <message>
        <source>last map %1</source>
        <translation>上一张热力图用时 %1</translation>
    </message>
    <message>
        <source>Stop computing maps</source>
        <translation>停止计算热力图</translation>
    </message>
    <message>
        <source>Screen pixels per picture pixel</source>
        <translation>每个图片像素对应的屏幕像素数</translation>
    </message>
    <message>
        <source>Position in the original picture</source>
        <translation>在原图中的位置</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 个线程</translation>
    </message>
</context>
<context>
    <name>camscope::StyleBar</name>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>叠加的不透明度</translation>
    </message>
    <message>
        <source>Opacity of the overlay (1…9, 0)</source>
        <translation>叠加的不透明度（1…9、0）</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>色表</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>by value</source>
        <translation>按值</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>标度</translation>
    </message>
    <message>
        <source>per map</source>
        <translation>单张热力图</translation>
    </message>
    <message>
        <source>whole board</source>
        <translation>整个画板</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>带符号</translation>
    </message>
    <message>
        <source>Show negative values, too, in diverging colours</source>
        <translation>同时以发散配色显示负值</translation>
    </message>
    <message>
        <source>contours</source>
        <translation>等值线</translation>
    </message>
    <message>
        <source>By value: opacity grows with the map.
Uniform: the same opacity everywhere.
Mask: the picture shows where the map is high.
Contours: lines at 25, 50 and 75 % of the scale.</source>
        <translation>按值：不透明度随热力图增大。
均匀：各处不透明度相同。
遮罩：热力图高处显示图片。
等值线：色标的 25、50、75 % 处的线。</translation>
    </message>
    <message>
        <source>per row</source>
        <translation>每行</translation>
    </message>
    <message>
        <source>per column</source>
        <translation>每列</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Per map: each map uses all colours.
Per row, per column, whole board: one scale of raw values for all maps there.
Fixed: from one number to another.</source>
        <translation>单张热力图：每张使用全部颜色。
每行、每列、整板：其中所有热力图共用一个原始值色标。
固定：从一个数到另一个数。</translation>
    </message>
    <message>
        <source>More: grid, clipping</source>
        <translation>更多：网格、截断</translation>
    </message>
    <message>
        <source>More display options</source>
        <translation>更多显示选项</translation>
    </message>
</context>
<context>
    <name>camscope::SweepControl</name>
    <message>
        <source>%1 explains the input itself: it has no layers to go through.</source>
        <translation>%1 解释的是输入本身，没有可逐层查看的层。</translation>
    </message>
    <message>
        <source>%1 takes long at every layer.</source>
        <translation>%1 在每一层都需要较长时间。</translation>
    </message>
    <message>
        <source>%1 exists in front of the pooling only; Grad-CAM goes through all layers.</source>
        <translation>%1 只存在于池化之前的那一层；Grad-CAM 可用于所有层。</translation>
    </message>
</context>
<context>
    <name>camscope::TargetControl</name>
    <message>
        <source>Tick a class and a method first: there is no picture on the board to point at.</source>
        <translation>请先勾选一个类别和一种方法：画板上还没有可供点选的图片。</translation>
    </message>
    <message>
        <source>Click a pixel of the picture, or drag around a region. Esc cancels.</source>
        <translation>点击图片中的一个像素，或拖动鼠标圈出一个区域。按 Esc 取消。</translation>
    </message>
</context>
<context>
    <name>camscope::TargetEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>What to explain</source>
        <translation>要解释的内容</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>解释(&amp;E)</translation>
    </message>
    <message>
        <source>Counterfactual: &amp;what speaks against it</source>
        <translation>反事实：不支持它的内容(&amp;W)</translation>
    </message>
    <message>
        <source>Turns the sign of the score</source>
        <translation>将得分的符号取反</translation>
    </message>
    <message>
        <source>As &amp;text, as the command line takes it</source>
        <translation>文本形式，即命令行的写法(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>camscope::TargetHeader</name>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1，像素 (%2,&#xa0;%3)</translation>
    </message>
    <message>
        <source>%1, drawn region</source>
        <translation>%1，绘制的区域</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，掩码 %2</translation>
    </message>
    <message>
        <source>most probable class</source>
        <translation>概率最高的类别</translation>
    </message>
    <message>
        <source>class of rank %1</source>
        <translation>概率第 %1 的类别</translation>
    </message>
    <message>
        <source>%1 of the picture</source>
        <translation>占图片的 %1</translation>
    </message>
    <message>
        <source>counterfactual</source>
        <translation>反事实</translation>
    </message>
</context>
<context>
    <name>camscope::TargetKinds</name>
    <message>
        <source>Probability of a class</source>
        <translation>类别的概率</translation>
    </message>
    <message>
        <source>What raises the class&apos;s probability, also by lowering the others. Nearly flat where the model is sure.</source>
        <translation>什么提高该类别的概率，包括通过压低其他类别。模型很有把握时，热力图几乎处处平坦。</translation>
    </message>
    <message>
        <source>One class against another</source>
        <translation>一个类别与另一个比较</translation>
    </message>
    <message>
        <source>What speaks for the first class rather than for the second.</source>
        <translation>什么支持第一个类别而不是第二个。</translation>
    </message>
    <message>
        <source>What tells a class apart</source>
        <translation>类别与相似类别的区别</translation>
    </message>
    <message>
        <source>What speaks for the class rather than for those that score most like it.</source>
        <translation>什么支持该类别，而不是得分与它最接近的那些类别。</translation>
    </message>
    <message>
        <source>Weighted sum of classes</source>
        <translation>类别的加权和</translation>
    </message>
    <message>
        <source>Several classes at once, for example all breeds of dog.</source>
        <translation>同时解释多个类别，例如所有犬种。</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>What speaks for this answer.</source>
        <translation>什么支持这个答案。</translation>
    </message>
    <message>
        <source>Class in a region</source>
        <translation>区域内的类别</translation>
    </message>
    <message>
        <source>What raises the class&apos;s mean score over a part of the picture.</source>
        <translation>什么提高该类别在图片某一部分上的平均得分。</translation>
    </message>
    <message>
        <source>Likeness to a picture</source>
        <translation>与图片的相似度</translation>
    </message>
    <message>
        <source>What makes this picture&apos;s vector point the same way as that of a reference picture.</source>
        <translation>什么使此图片的向量与参考图片的向量方向一致。</translation>
    </message>
    <message>
        <source>One number of the output</source>
        <translation>输出中的一个数值</translation>
    </message>
    <message>
        <source>Any element of the output, by its indices.</source>
        <translation>用索引指定输出的任意元素。</translation>
    </message>
    <message>
        <source>Score of a class</source>
        <translation>类别的得分</translation>
    </message>
    <message>
        <source>What raises the class&apos;s score (its logit); the usual choice.</source>
        <translation>什么提高该类别的得分（即 logit）；通常选这一项。</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 个数值</translation>
    </message>
    <message>
        <source>whole numbers, nothing to explain</source>
        <translation>整数，没有可解释的内容</translation>
    </message>
    <message>
        <source>%1 classes, %2</source>
        <translation>%1 个类别，%2</translation>
    </message>
</context>
<context>
    <name>camscope::ThresholdControl</name>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Outline where the map reaches this share of its maximum, with a box around it</source>
        <translation>勾勒热力图达到其最大值这一比例的区域，并加框</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Thresholds of papers; which parts get a box</source>
        <translation>论文中的阈值；哪些部分加框</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>15 % (Grad-CAM)</source>
        <translation>15 %（Grad-CAM）</translation>
    </message>
    <message>
        <source>20 % (CAM)</source>
        <translation>20 %（CAM）</translation>
    </message>
    <message>
        <source>Box around the largest part</source>
        <translation>最大部分加框</translation>
    </message>
    <message>
        <source>Boxes around all parts</source>
        <translation>所有部分加框</translation>
    </message>
</context>
<context>
    <name>camscope::WeightedSetForm</name>
    <message>
        <source>Add a class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>The weight of this class; a negative one speaks against it</source>
        <translation>该类别的权重；负值表示反对该类别</translation>
    </message>
    <message>
        <source>Take this class away</source>
        <translation>移除此类别</translation>
    </message>
</context>
<context>
    <name>camscope::WindowActions</name>
    <message>
        <source>Open &amp;model…</source>
        <translation>打开模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Open &amp;pictures…</source>
        <translation>打开图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation>导出图(&amp;E)…</translation>
    </message>
    <message>
        <source>Export what is seen as a PNG</source>
        <translation>将当前所见内容导出为 PNG</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Copy board</source>
        <translation>复制画板(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the board as a picture</source>
        <translation>将画板复制为图片</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>S&amp;top computing</source>
        <translation>停止计算(&amp;T)</translation>
    </message>
    <message>
        <source>Stop computing maps</source>
        <translation>停止计算热力图</translation>
    </message>
    <message>
        <source>&amp;Overlay	Space</source>
        <translation>叠加(&amp;O)	Space</translation>
    </message>
    <message>
        <source>Show or hide the maps</source>
        <translation>显示或隐藏热力图</translation>
    </message>
    <message>
        <source>En&amp;large cell	F</source>
        <translation>放大单元格(&amp;L)	F</translation>
    </message>
    <message>
        <source>Show the selected cell alone</source>
        <translation>仅显示选中的单元格</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation>整张图片(&amp;W)</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>&amp;Swap rows and columns</source>
        <translation>交换行与列(&amp;S)</translation>
    </message>
    <message>
        <source>Swap rows and columns</source>
        <translation>交换行与列</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>各按键的作用</translation>
    </message>
    <message>
        <source>Show &amp;log file</source>
        <translation>显示日志文件(&amp;L)</translation>
    </message>
    <message>
        <source>Open the log file</source>
        <translation>打开日志文件</translation>
    </message>
    <message>
        <source>&amp;About Camscope</source>
        <translation>关于 Camscope(&amp;A)</translation>
    </message>
    <message>
        <source>About Camscope</source>
        <translation>关于 Camscope</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Next demonstration</source>
        <translation>下一个演示</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Previous demonstration</source>
        <translation>上一个演示</translation>
    </message>
    <message>
        <source>&amp;Demonstrations</source>
        <translation>演示(&amp;D)</translation>
    </message>
    <message>
        <source>New &amp;scene…</source>
        <translation>新建场景(&amp;S)…</translation>
    </message>
    <message>
        <source>Generate a picture</source>
        <translation>生成一张图片</translation>
    </message>
    <message>
        <source>Another t&amp;arget…</source>
        <translation>其他目标(&amp;A)…</translation>
    </message>
    <message>
        <source>Choose what to explain</source>
        <translation>选择要解释的内容</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>What the method answers, its formula, when it misleads</source>
        <translation>该方法回答什么问题、公式、何时会误导</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Blink	B</source>
        <translation>闪烁(&amp;B)	B</translation>
    </message>
    <message>
        <source>Show the selected cell and the second one in turn</source>
        <translation>轮流显示所选单元格与第二个单元格</translation>
    </message>
    <message>
        <source>S&amp;wipe	S</source>
        <translation>划动(&amp;W)	S</translation>
    </message>
    <message>
        <source>Drag a line between the selected cell and the second one</source>
        <translation>在所选单元格与第二个单元格之间拖动分界线</translation>
    </message>
    <message>
        <source>&amp;Difference	D</source>
        <translation>求差(&amp;D)	D</translation>
    </message>
    <message>
        <source>Show the selected cell less the second one</source>
        <translation>显示所选单元格减去第二个单元格</translation>
    </message>
    <message>
        <source>&amp;Present	P</source>
        <translation>放映(&amp;P)	P</translation>
    </message>
    <message>
        <source>Show the board alone, in large type; Esc returns</source>
        <translation>只显示画板，大字号；按 Esc 返回</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>放映</translation>
    </message>
    <message>
        <source>Add a model to &amp;compare…</source>
        <translation>添加要比较的模型(&amp;C)…</translation>
    </message>
    <message>
        <source>Open one more model and put the models side by side</source>
        <translation>再打开一个模型，并排比较各模型</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open all pictures of a folder and of the folders in it</source>
        <translation>打开文件夹及其子文件夹中的所有图片</translation>
    </message>
    <message>
        <source>Open a&amp;nnotations…</source>
        <translation>打开标注(&amp;N)…</translation>
    </message>
    <message>
        <source>Open a COCO or CSV file that says what is in the pictures and where</source>
        <translation>打开说明图片中有什么、在哪里的 COCO 或 CSV 文件</translation>
    </message>
    <message>
        <source>&amp;Eraser	E</source>
        <translation>橡皮(&amp;E)	E</translation>
    </message>
    <message>
        <source>Paint over the picture and watch probabilities and maps follow (E)</source>
        <translation>在图片上涂抹，概率和热力图随之变化 (E)</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is not enough memory for this; close other programs, or use a smaller batch or picture.</source>
        <translation>内存不足，无法完成此操作；请关闭其他程序，或使用更小的批次或图片。</translation>
    </message>
    <message>
        <source>The graphics processor reported an error; start again, or choose the CPU as device.</source>
        <translation>图形处理器报告了错误；请重新启动程序，或选择 CPU 作为设备。</translation>
    </message>
    <message>
        <source>The network could not be run on this input.</source>
        <translation>无法对此输入运行网络。</translation>
    </message>
    <message>
        <source>The picture could not be processed.</source>
        <translation>无法处理此图片。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>发生了意外错误。</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot;; write auto, cpu, cuda or cuda:N.</source>
        <translation>没有设备“%1”；请写 auto、cpu、cuda 或 cuda:N。</translation>
    </message>
    <message>
        <source>The device %1 is not there: this LibTorch finds %2 CUDA devices; use cpu, or a LibTorch built for your graphics processor.</source>
        <translation>设备 %1 不存在：此 LibTorch 找到 %2 个 CUDA 设备；请使用 cpu，或使用为您的图形处理器构建的 LibTorch。</translation>
    </message>
    <message>
        <source>%1 holds an array of shape %2, but %3 takes float32 of %4.</source>
        <translation>%1 中数组的形状为 %2，但 %3 需要形状为 %4 的 float32 数组。</translation>
    </message>
    <message>
        <source>%1 takes %2 channels, but its description makes %3 of a picture; describe its input in a .camscope.json file beside it, or give the input as an array with --tensor.</source>
        <translation>%1 需要 %2 个通道，但按其描述，一张图片会得到 %3 个通道；请在它旁边的 .camscope.json 文件中描述其输入，或用 --tensor 以数组形式给出输入。</translation>
    </message>
    <message>
        <source>%1 does not run on an input of %2; it expects %3.</source>
        <translation>%1 无法在 %2 的输入上运行；它需要 %3。</translation>
    </message>
    <message>
        <source>%1 has no layer with a grid of positions that the score depends on; choose a method for the input, such as saliency.</source>
        <translation>%1 中没有既带位置网格又影响得分的层；请选择针对输入的方法，例如 saliency。</translation>
    </message>
    <message>
        <source>The output of %1 has the shape %2, which is no activation of one picture; choose another layer.</source>
        <translation>%1 的输出形状为 %2，不是单张图片的激活；请选择其他层。</translation>
    </message>
    <message>
        <source>%1 is not an array of 1×C×H×W, so it is no input for a network.</source>
        <translation>%1 不是 1×C×H×W 的数组，因此不能作为网络的输入。</translation>
    </message>
    <message>
        <source>CAM explains class logits; for the target &quot;%1&quot; use Grad-CAM.</source>
        <translation>CAM 解释类别的 logit；对于目标“%1”，请使用 Grad-CAM。</translation>
    </message>
    <message>
        <source>The network pools by maximum: the map uses the same weights, but does not add up to the score.</source>
        <translation>该网络使用最大池化：热力图使用相同的权重，但其总和不等于得分。</translation>
    </message>
    <message>
        <source>Residual of the CAM identity</source>
        <translation>CAM 恒等式的残差</translation>
    </message>
    <message>
        <source>The map does not add up to the score: they differ by %1, more than rounding explains.</source>
        <translation>热力图的总和与得分不符：两者相差 %1，超出舍入误差所能解释的范围。</translation>
    </message>
    <message>
        <source>No pass beyond the one that gives the layer&apos;s activation.</source>
        <translation>除得到该层激活的那次传播外，无需额外传播。</translation>
    </message>
    <message>
        <source>%1 has no grid of positions (it lies behind pooling or flattening), so the map is one value; choose an earlier layer.</source>
        <translation>%1 没有位置网格（位于池化或展平之后），因此热力图只有一个值；请选择更早的层。</translation>
    </message>
    <message>
        <source>The grid of %1 is 1×1, so the map is one value for the whole picture; choose an earlier layer.</source>
        <translation>%1 的网格为 1×1，因此整张图片的热力图只有一个值；请选择更早的层。</translation>
    </message>
    <message>
        <source>The backward signal dies at %1: nothing of it gets past there to the picture.</source>
        <translation>反向信号在 %1 处消失：没有任何信号能越过那里到达图片。</translation>
    </message>
    <message>
        <source>%1 of %2 values of the map are NaN or infinite.</source>
        <translation>热力图中有 %1 个值（共 %2 个）为 NaN 或无穷大。</translation>
    </message>
    <message>
        <source>The map has the same value everywhere (%1), so it shows no place.</source>
        <translation>热力图处处取相同的值（%1），因此不指示任何位置。</translation>
    </message>
    <message>
        <source>No position is positive (values from %1 to %2), so nothing is left after ReLU: here the layer speaks against the class. The signed view shows the map.</source>
        <translation>没有任何位置为正（值在 %1 到 %2 之间），因此 ReLU 之后什么也不剩：在此图片上，该层不支持该类别。带符号视图可显示此热力图。</translation>
    </message>
    <message>
        <source>The gradients are so small (median of 2g² is %1) that epsilon = %2 decides the weights; compare with another epsilon or with normalise_alpha.</source>
        <translation>梯度过小（2g² 的中位数为 %1），权重由 epsilon = %2 决定；请换用其他 epsilon 或使用 normalise_alpha 进行比较。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to the denominator. Decides the map where gradients are small.</source>
        <translation>加到分母上。在梯度较小处决定热力图。</translation>
    </message>
    <message>
        <source>Normalise alpha</source>
        <translation>归一化 alpha</translation>
    </message>
    <message>
        <source>As in the original authors&apos; code: no epsilon, and each channel&apos;s a sums to 1.</source>
        <translation>与原作者的代码一致：不使用 epsilon，且每个通道的 a 之和为 1。</translation>
    </message>
    <message>
        <source>A sharp picture of the patterns that excite the network on the way to the score.</source>
        <translation>清晰显示在通向得分的路径上激发网络的图案。</translation>
    </message>
    <message>
        <source>One forward and one backward pass through the whole network.</source>
        <translation>对整个网络进行一次前向传播和一次反向传播。</translation>
    </message>
    <message>
        <source>Rectifiers replaced</source>
        <translation>已替换的 ReLU 数</translation>
    </message>
    <message>
        <source>The rule applies to ReLU alone; these activation functions kept their own derivative: %1.</source>
        <translation>该规则仅适用于 ReLU；以下激活函数保留各自的导数：%1。</translation>
    </message>
    <message>
        <source>The network has no ReLU, so this map is the plain gradient.</source>
        <translation>该网络没有 ReLU，因此此热力图就是普通梯度。</translation>
    </message>
    <message>
        <source>The method %1 has no option &quot;%2&quot;%3.</source>
        <translation>方法 %1 没有选项“%2”%3。</translation>
    </message>
    <message>
        <source>%1: the option %2 cannot be &quot;%3&quot;; it takes %4.</source>
        <translation>%1：选项 %2 不能为“%3”；可取值：%4。</translation>
    </message>
    <message>
        <source>Class activation maps</source>
        <translation>类激活图</translation>
    </message>
    <message>
        <source>Perturbation</source>
        <translation>扰动</translation>
    </message>
    <message>
        <source>Input gradients</source>
        <translation>输入梯度</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot;%2.</source>
        <translation>没有方法“%1”%2。</translation>
    </message>
    <message>
        <source>The mask %1 is %2×%3 pixels, the picture %4×%5; draw it at the picture&apos;s size.</source>
        <translation>掩码 %1 为 %2×%3 像素，而图片为 %4×%5；请按图片的尺寸绘制掩码。</translation>
    </message>
    <message>
        <source>The mask %1 marks nothing of what the model sees; pixels over 127 count.</source>
        <translation>掩码 %1 未标记模型所见范围内的任何内容；仅大于 127 的像素有效。</translation>
    </message>
    <message>
        <source>Nothing in the picture is predicted as class %1, so there is no predicted region; choose a pixel or a mask.</source>
        <translation>图片中没有任何内容被预测为类别 %1，因此没有预测区域；请选择一个像素或掩码。</translation>
    </message>
    <message>
        <source>Which pixels change the score most when they change a little.</source>
        <translation>显示哪些像素稍有变化时得分变化最大。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Softmax of the scores over the channels, or the scores as they are.</source>
        <translation>对各通道的得分取 softmax，或直接使用得分。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>The target itself (a logit), or the class&apos;s probability.</source>
        <translation>目标本身（logit），或该类别的概率。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Subtract the score of an empty picture (zero after preprocessing). Cancels out in a softmax.</source>
        <translation>减去空图片（预处理后为零）的得分。取 softmax 时会被抵消。</translation>
    </message>
    <message>
        <source>Largest number of channels</source>
        <translation>通道数上限</translation>
    </message>
    <message>
        <source>Use the channels of the largest variance only; 0 means all of them.</source>
        <translation>仅使用方差最大的通道；0 表示使用全部通道。</translation>
    </message>
    <message>
        <source>%1 has no output of a single number, so there is no binary target; choose a class.</source>
        <translation>%1 没有单个数值的输出，因此没有二分类目标；请选择一个类别。</translation>
    </message>
    <message>
        <source>%1 gives no scores for every position (B×C×h×w), so there is no region to explain.</source>
        <translation>%1 不给出每个位置的得分（B×C×h×w），因此没有可解释的区域。</translation>
    </message>
    <message>
        <source>%1 gives no vector per picture, so pictures cannot be compared by it.</source>
        <translation>%1 不为每张图片给出一个向量，因此无法用它比较图片。</translation>
    </message>
    <message>
        <source>%1 does not name one element of the output %2, whose shape behind the batch is %3.</source>
        <translation>%1 未指明输出 %2 的某一个元素，该输出除批次维外的形状为 %3。</translation>
    </message>
    <message>
        <source>%1 has no output &quot;%2&quot;; its outputs are: %3.</source>
        <translation>%1 没有输出“%2”；它的输出有：%3。</translation>
    </message>
    <message>
        <source>The wanted part of the network does not depend on the chosen layer alone.</source>
        <translation>所需的网络部分并非仅依赖于所选的层。</translation>
    </message>
    <message>
        <source>the classifier reads the layer on more than one way</source>
        <translation>分类器通过不止一条路径读取该层</translation>
    </message>
    <message>
        <source>the operator %1 stands between the layer and the classifier</source>
        <translation>该层与分类器之间有算子 %1</translation>
    </message>
    <message>
        <source>no global pooling follows the layer</source>
        <translation>该层之后没有全局池化</translation>
    </message>
    <message>
        <source>the output is not a class vector</source>
        <translation>输出不是类别向量</translation>
    </message>
    <message>
        <source>Export TorchScript in Python: torch.jit.script(model.eval()).save(&quot;model.pt&quot;).</source>
        <translation>请在 Python 中导出 TorchScript：torch.jit.script(model.eval()).save(&quot;model.pt&quot;)。</translation>
    </message>
    <message>
        <source>%1 is a torch.export archive (.pt2), which this version of Camscope does not read.</source>
        <translation>%1 是 torch.export 归档（.pt2），此版本的 Camscope 无法读取。</translation>
    </message>
    <message>
        <source>%1 is a Python checkpoint (torch.save): weights without a program. Build the model in Python and load the checkpoint into it first.</source>
        <translation>%1 是 Python 检查点（torch.save）：只有权重，没有程序。请先在 Python 中构建模型并加载该检查点。</translation>
    </message>
    <message>
        <source>%1 is a Keras model; Camscope explains PyTorch models.</source>
        <translation>%1 是 Keras 模型；Camscope 解释的是 PyTorch 模型。</translation>
    </message>
    <message>
        <source>%1 is a zip archive, but no model.</source>
        <translation>%1 是 zip 归档，但不是模型。</translation>
    </message>
    <message>
        <source>%1 is a Python pickle (a checkpoint or a whole pickled model): it would run code when opened, and holds no program of its own. Build the model in Python and load the checkpoint into it first.</source>
        <translation>%1 是 Python pickle 文件（检查点或整个序列化的模型）：打开时会执行代码，且自身不含程序。请先在 Python 中构建模型并加载该检查点。</translation>
    </message>
    <message>
        <source>%1 is a safetensors file: weights without a program. Build the model in Python and load the weights into it first.</source>
        <translation>%1 是 safetensors 文件：只有权重，没有程序。请先在 Python 中构建模型并加载这些权重。</translation>
    </message>
    <message>
        <source>%1 is an HDF5 file (Keras); Camscope explains PyTorch models.</source>
        <translation>%1 是 HDF5 文件（Keras）；Camscope 解释的是 PyTorch 模型。</translation>
    </message>
    <message>
        <source>%1 is a TensorFlow Lite model; Camscope explains PyTorch models.</source>
        <translation>%1 是 TensorFlow Lite 模型；Camscope 解释的是 PyTorch 模型。</translation>
    </message>
    <message>
        <source>%1 is a picture, not a model; open it as a picture.</source>
        <translation>%1 是图片，不是模型；请将其作为图片打开。</translation>
    </message>
    <message>
        <source>%1 is an ONNX model; Camscope needs the PyTorch model that it was made from.</source>
        <translation>%1 是 ONNX 模型；Camscope 需要用于生成它的 PyTorch 模型。</translation>
    </message>
    <message>
        <source>%1 is a text file, not a model.</source>
        <translation>%1 是文本文件，不是模型。</translation>
    </message>
    <message>
        <source>%1 is not a model file that Camscope knows.</source>
        <translation>%1 不是 Camscope 认识的模型文件。</translation>
    </message>
    <message>
        <source>There is no model file %1; check the path.</source>
        <translation>没有模型文件 %1；请检查路径。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a model file.</source>
        <translation>%1 是文件夹；请指定模型文件。</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes); copy or export it again.</source>
        <translation>%1 为空（0 字节）；请重新复制或导出。</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its permissions.</source>
        <translation>无法读取 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>The model calls the operator %1, which LibTorch %2 does not have; export it with an older PyTorch or build Camscope with a newer LibTorch.</source>
        <translation>模型调用了算子 %1，而 LibTorch %2 没有该算子；请用较旧的 PyTorch 导出模型，或用较新的 LibTorch 构建 Camscope。</translation>
    </message>
    <message>
        <source>%1 calls the operator %2, which LibTorch %3 does not have; export the model with an older PyTorch or build Camscope with a newer LibTorch.</source>
        <translation>%1 调用了算子 %2，而 LibTorch %3 没有该算子；请用较旧的 PyTorch 导出模型，或用较新的 LibTorch 构建 Camscope。</translation>
    </message>
    <message>
        <source>%1 uses %2, which runs code while the model is loaded; for safety the model is not loaded.</source>
        <translation>%1 使用了 %2，它会在加载模型时执行代码；出于安全考虑，未加载该模型。</translation>
    </message>
    <message>
        <source>The model reads beyond the end of a list.</source>
        <translation>模型的读取越过了列表末尾。</translation>
    </message>
    <message>
        <source>The model uses the operator %1, which Camscope cannot follow; export it from a model in evaluation mode with torch.jit.trace instead.</source>
        <translation>模型使用了 Camscope 无法跟踪的算子 %1；请将模型置于评估模式，改用 torch.jit.trace 导出。</translation>
    </message>
    <message>
        <source>The model refused its input: %1</source>
        <translation>模型拒绝了输入：%1</translation>
    </message>
    <message>
        <source>The model&apos;s output does not depend on the picture, so there is nothing to explain.</source>
        <translation>模型的输出不依赖于图片，因此没有可解释的内容。</translation>
    </message>
    <message>
        <source>%1 cannot be loaded by LibTorch %2: the archive is damaged or was written by a newer version; copy or export it again.</source>
        <translation>LibTorch %2 无法加载 %1：归档已损坏，或由更新的版本写入；请重新复制或导出。</translation>
    </message>
    <message>
        <source>%1 has no forward method; export the whole network, not a part of it.</source>
        <translation>%1 没有 forward 方法；请导出整个网络，而不是其中一部分。</translation>
    </message>
    <message>
        <source>%1 takes %2 inputs where Camscope gives one picture; export a module whose forward takes one tensor.</source>
        <translation>%1 需要 %2 个输入，而 Camscope 只提供一张图片；请导出 forward 只接受一个张量的模块。</translation>
    </message>
    <message>
        <source>The model passes a dictionary to an operator, which Camscope cannot follow.</source>
        <translation>模型将字典传给算子，Camscope 无法跟踪。</translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated archive; copy or export it again.</source>
        <translation>%1 是损坏或被截断的归档；请重新复制或导出。</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 cannot be read; copy or export it again.</source>
        <translation>%1 已损坏：无法读取其中的条目 %2；请重新复制或导出。</translation>
    </message>
    <message>
        <source>%1 holds an entry %2 of more than %3 bytes, which no model needs; it is not opened.</source>
        <translation>%1 中的条目 %2 超过 %3 字节，任何模型都不需要这么大；未打开该文件。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1 是文件夹；请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 does not exist%2; check the path.</source>
        <translation>%1 不存在%2；请检查路径。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its permissions.</source>
        <translation>无法读取 %1（%2）；请检查其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose a folder with write permission and free space.</source>
        <translation>无法写入 %1（%2）；请选择有写入权限且空间充足的文件夹。</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes); choose another picture.</source>
        <translation>%1 为空（0 字节）；请选择其他图片。</translation>
    </message>
    <message>
        <source>%1 is not a picture; PNG, JPEG, WebP, TIFF, BMP and PNM can be read.</source>
        <translation>%1 不是图片；可读取 PNG、JPEG、WebP、TIFF、BMP 和 PNM。</translation>
    </message>
    <message>
        <source>%1 is %2, which cannot be read as a picture; save it as PNG or JPEG.</source>
        <translation>%1（%2）无法作为图片读取；请将其另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>%1 is a truncated %2 file; copy or download it again.</source>
        <translation>%1 是被截断的 %2 文件；请重新复制或下载。</translation>
    </message>
    <message>
        <source>%1 is a %2 file without pixels; choose another picture.</source>
        <translation>%1 是没有像素的 %2 文件；请选择其他图片。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON (at byte %2); correct it or remove it.</source>
        <translation>%1 不是有效的 JSON（第 %2 字节处）；请更正或删除它。</translation>
    </message>
    <message>
        <source>%1 must hold a JSON object in braces.</source>
        <translation>%1 必须包含一个用花括号括起的 JSON 对象。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a text in quotes.</source>
        <translation>%1：“%2”必须是用引号括起的文本。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a list of texts.</source>
        <translation>%1：“%2”必须是文本列表。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be true or false.</source>
        <translation>%1：“%2”必须是 true 或 false。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a whole number from %3 to %4.</source>
        <translation>%1：“%2”必须是 %3 到 %4 之间的整数。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a whole number, 0 or more.</source>
        <translation>%1：“%2”必须是大于或等于 0 的整数。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a number from %3 to %4.</source>
        <translation>%1：“%2”必须是 %3 到 %4 之间的数。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a list of %3 numbers.</source>
        <translation>%1：“%2”必须是由 %3 个数组成的列表。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be an object in braces.</source>
        <translation>%1：“%2”必须是用花括号括起的对象。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be one of %3.</source>
        <translation>%1：“%2”必须是以下之一：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be used as an array: %2. Save a float32 array with numpy.save.</source>
        <translation>%1 不能用作数组：%2。请用 numpy.save 保存 float32 数组。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels, more than the %4 million that can be opened; reduce it first.</source>
        <translation>%1 有 %2 × %3 像素，超过可打开的上限（%4 百万像素）；请先将其缩小。</translation>
    </message>
    <message>
        <source>%1 is an animated WebP file; save one of its frames as PNG.</source>
        <translation>%1 是 WebP 动画文件；请将其中一帧保存为 PNG。</translation>
    </message>
    <message>
        <source>There is not enough memory to open %1; reduce the picture.</source>
        <translation>内存不足，无法打开 %1；请缩小该图片。</translation>
    </message>
    <message>
        <source>%1 is a damaged %2 file; copy or download it again.</source>
        <translation>%1 是损坏的 %2 文件；请重新复制或下载。</translation>
    </message>
    <message>
        <source>%1 holds neither 8 nor 16 bits per channel; save it as 8-bit PNG.</source>
        <translation>%1 的每通道位数既不是 8 也不是 16；请将其保存为 8 位 PNG。</translation>
    </message>
    <message>
        <source>%1 has %2 channels; pictures with 1, 3 or 4 channels can be read.</source>
        <translation>%1 有 %2 个通道；只能读取 1、3 或 4 个通道的图片。</translation>
    </message>
    <message>
        <source>%1 holds several pages; the first one is used.</source>
        <translation>%1 含有多页；将使用第一页。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be 1 or 255.</source>
        <translation>%1：“%2”必须是 1 或 255。</translation>
    </message>
    <message>
        <source>%1: every number of &quot;%2&quot; must be greater than 0.</source>
        <translation>%1：“%2”中的每个数都必须大于 0。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be at least the larger of width and height.</source>
        <translation>%1：“%2”不得小于宽和高中的较大者。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must hold three whole numbers from 0 to 255.</source>
        <translation>%1：“%2”必须包含三个 0 到 255 之间的整数。</translation>
    </message>
    <message>
        <source>%1 was made for a newer version of Camscope (&quot;%2&quot; is above 1); update Camscope.</source>
        <translation>%1 是为更新版本的 Camscope 制作的（“%2”大于 1）；请更新 Camscope。</translation>
    </message>
    <message>
        <source>%1 does not run on an input of %2, but it does at %3×%3: put {&quot;schema&quot;: 1, &quot;input&quot;: {&quot;width&quot;: %3, &quot;height&quot;: %3}} into %4 beside it.</source>
        <translation>%1 无法在 %2 的输入上运行，但可以在 %3×%3 下运行：请将 {&quot;schema&quot;: 1, &quot;input&quot;: {&quot;width&quot;: %3, &quot;height&quot;: %3}} 写入它旁边的 %4。</translation>
    </message>
    <message>
        <source>%1 does not run on an input of %2; put the size that it expects into %3 beside it.</source>
        <translation>%1 无法在 %2 的输入上运行；请将它所需的尺寸写入它旁边的 %3。</translation>
    </message>
    <message>
        <source>There is no layer &quot;%1&quot; in %2%3.</source>
        <translation>%2 中没有层“%1”%3。</translation>
    </message>
    <message>
        <source>Its output has no grid of positions: it lies behind pooling or flattening.</source>
        <translation>其输出没有位置网格：位于池化或展平之后。</translation>
    </message>
    <message>
        <source>Its grid is 1×1: one value for the whole picture.</source>
        <translation>其网格为 1×1：整张图片只有一个值。</translation>
    </message>
    <message>
        <source>Its output does not hold one activation per picture.</source>
        <translation>其输出并非每张图片对应一个激活。</translation>
    </message>
    <message>
        <source>The description suggests the layer &quot;%1&quot;, which the model does not have.</source>
        <translation>描述文件建议使用层“%1”，但模型中没有该层。</translation>
    </message>
    <message>
        <source>Some weights are NaN or infinite; predictions and maps will be too.</source>
        <translation>部分权重为 NaN 或无穷大；预测和热力图也会如此。</translation>
    </message>
    <message>
        <source>The model says nothing about its input; ImageNet&apos;s preprocessing is assumed.</source>
        <translation>模型未说明其输入；假定采用 ImageNet 的预处理。</translation>
    </message>
    <message>
        <source>The description has %1 labels for %2 classes.</source>
        <translation>描述文件含有 %1 个标签，而类别有 %2 个。</translation>
    </message>
    <message>
        <source>There is no class %1: %2 has the classes 0 to %3.</source>
        <translation>没有类别 %1：%2 的类别为 0 到 %3。</translation>
    </message>
    <message>
        <source>%2 has no labels, so there is no class &quot;%1&quot;; name the class by its index.</source>
        <translation>%2 没有标签，因此没有类别“%1”；请用索引指定类别。</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot; in %2%3.</source>
        <translation>%2 中没有类别“%1”%3。</translation>
    </message>
    <message>
        <source>Several classes are labelled &quot;%1&quot;: %2; name one by its index.</source>
        <translation>有多个类别的标签为“%1”：%2；请用索引指定其中一个。</translation>
    </message>
    <message>
        <source>There is no class of rank %1: %2 has %3 classes.</source>
        <translation>没有排名第 %1 的类别：%2 有 %3 个类别。</translation>
    </message>
    <message>
        <source>The model&apos;s crop_resize is %1, but it must be at least the input size, %2.</source>
        <translation>模型的 crop_resize 为 %1，但它不得小于输入尺寸 %2。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too narrow to be scaled to a short side of %3; crop it first.</source>
        <translation>%1 × %2 像素的图片过于狭长，无法缩放到短边为 %3；请先裁剪。</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Plasma</source>
        <translation>Plasma</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Cool–warm</source>
        <translation>冷–暖</translation>
    </message>
    <message>
        <source>Blue–white–red</source>
        <translation>蓝–白–红</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>A map of %1 × %2 values cannot be laid over a picture of %3 × %4 pixels.</source>
        <translation>%1 × %2 个值的热力图无法叠加到 %3 × %4 像素的图片上。</translation>
    </message>
    <message>
        <source>There is no board variable &quot;%1&quot;%2.</source>
        <translation>没有画板变量“%1”%2。</translation>
    </message>
    <message>
        <source>The board was written in version %1 of its format; this program reads version 1.</source>
        <translation>该画板以格式版本 %1 写入；本程序读取版本 1。</translation>
    </message>
    <message>
        <source>The board&apos;s description is incomplete or malformed; see docs/schemas/board.json.</source>
        <translation>画板的描述不完整或格式有误；请参阅 docs/schemas/board.json。</translation>
    </message>
    <message>
        <source>Rows and columns of the board are both &quot;%1&quot;; they must differ.</source>
        <translation>画板的行和列均为“%1”；两者必须不同。</translation>
    </message>
    <message>
        <source>There is no convention &quot;%1&quot;%2.</source>
        <translation>没有约定“%1”%2。</translation>
    </message>
    <message>
        <source>The explanation&apos;s description is incomplete or malformed; see docs/schemas/spec.json.</source>
        <translation>解释的描述不完整或格式有误；请参阅 docs/schemas/spec.json。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names an empty layer; write NAME or NAME+NAME.</source>
        <translation>“%1”中有空的层名；请写 NAME 或 NAME+NAME。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in &quot;%2&quot; is no option; write key=value.</source>
        <translation>“%2”中的“%1”不是选项；请写 key=value。</translation>
    </message>
    <message>
        <source>%1 needs one of &quot;%2&quot;, &quot;tensor&quot; and &quot;scene&quot;.</source>
        <translation>%1 需要“%2”、“tensor”和“scene”之一。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot; is empty; name a class by index or label, or use top1.</source>
        <translation>目标“%1”为空；请用索引或标签指定类别，或使用 top1。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write prob:INDEX, for example prob:282.</source>
        <translation>目标“%1”：请写 prob:INDEX，例如 prob:282。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: a class index is a whole number, 0 or more.</source>
        <translation>目标“%1”：类别索引须为大于或等于 0 的整数。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write label:NAME, for example label:tiger cat.</source>
        <translation>目标“%1”：请写 label:NAME，例如 label:tiger cat。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: ranks count from 1, for example top1 or top1..5, and at most top1..1000.</source>
        <translation>目标“%1”：排名从 1 开始，例如 top1 或 top1..5，最多为 top1..1000。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write diff:INDEX-INDEX, for example diff:282-243.</source>
        <translation>目标“%1”：请写 diff:INDEX-INDEX，例如 diff:282-243。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write set:INDEX*WEIGHT,…, for example set:282*0.7,281*0.3.</source>
        <translation>目标“%1”：请写 set:INDEX*WEIGHT,…，例如 set:282*0.7,281*0.3。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write binary:+ or binary:-.</source>
        <translation>目标“%1”：请写 binary:+ 或 binary:-。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write embed:PICTURE, for example embed:reference.png.</source>
        <translation>目标“%1”：请写 embed:PICTURE，例如 embed:reference.png。</translation>
    </message>
    <message>
        <source>A figure needs --model and --image, or --demo.</source>
        <translation>生成图需要 --model 和 --image，或 --demo。</translation>
    </message>
    <message>
        <source>Rows and columns are both %1; choose two different variables.</source>
        <translation>行和列均为 %1；请选择两个不同的变量。</translation>
    </message>
    <message>
        <source>Several values of %1 are given; put it along --rows or --columns, or give one.</source>
        <translation>给出了 %1 的多个值；请将其放在 --rows 或 --columns 上，或只给出一个值。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose another folder.</source>
        <translation>无法写入 %1（%2）；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 was not exported by Camscope: it holds no board.</source>
        <translation>%1 不是由 Camscope 导出的：其中没有画板。</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Show positive values only. Off: show what speaks against the target, too, in diverging colours.</source>
        <translation>仅显示正值。关闭时，还会以发散配色显示不支持目标的内容。</translation>
    </message>
    <message>
        <source>Its output does not depend on the picture.</source>
        <translation>其输出不依赖于图片。</translation>
    </message>
    <message>
        <source>Next to nothing is positive (largest value %1, most negative %2): scaled by itself, the map shows noise. A scale shared with other classes shows it for what it is.</source>
        <translation>几乎没有正值（最大值 %1，最小值 %2）：单独缩放时，热力图显示的是噪声。与其他类别共用标度才能看出其真实面貌。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made (%2); choose another one.</source>
        <translation>无法创建文件夹 %1（%2）；请选择另一个。</translation>
    </message>
    <message>
        <source>Scenes have no background &quot;%1&quot;%2; they have %3.</source>
        <translation>场景没有背景“%1”%2；可用的有 %3。</translation>
    </message>
    <message>
        <source>Scenes show no &quot;%1&quot;%2; they show %3.</source>
        <translation>场景里没有“%1”%2；可用的有 %3。</translation>
    </message>
    <message>
        <source>A scene cannot be %1 pixels wide; it may have %2 to %3.</source>
        <translation>场景宽度不能是 %1 像素；允许 %2 到 %3。</translation>
    </message>
    <message>
        <source>A scene cannot hold %1 objects; it has room for %2.</source>
        <translation>场景放不下 %1 个物体；最多 %2 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in &quot;%2&quot; is no part of a scene; write scene:SEED, then objects=0 to 3, classes=cat+boat, background=NAME or mark=on after commas.</source>
        <translation>“%2”中的“%1”不是场景的组成部分；请写 scene:种子，然后用逗号接 objects=0 到 3、classes=cat+boat、background=名称 或 mark=on。</translation>
    </message>
    <message>
        <source>The demonstrations are not installed beside the program.</source>
        <translation>程序旁边没有安装演示。</translation>
    </message>
    <message>
        <source>There is no demonstration &quot;%1&quot;; choose one of: %2.</source>
        <translation>没有名为“%1”的演示；请从以下选择：%2。</translation>
    </message>
    <message>
        <source>meadow</source>
        <translation>草地</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>天空</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>大海</translation>
    </message>
    <message>
        <source>beach</source>
        <translation>沙滩</translation>
    </message>
    <message>
        <source>brick</source>
        <translation>砖墙</translation>
    </message>
    <message>
        <source>wood</source>
        <translation>木板</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>鸟</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>鱼</translation>
    </message>
    <message>
        <source>car</source>
        <translation>汽车</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>船</translation>
    </message>
    <message>
        <source>house</source>
        <translation>房子</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>花</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>雨伞</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>吉他</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>%1 takes one layer at a time; ask for %2 separately.</source>
        <translation>%1 一次只接受一个层；请分别请求 %2。</translation>
    </message>
    <message>
        <source>The pattern that would excite the score, projected back through the network without asking which units fired.</source>
        <translation>能激发得分的模式，不问哪些单元被激活，直接沿网络投影回来。</translation>
    </message>
    <message>
        <source>No position of Grad-CAM at %1 is positive, so nothing is left of the product; the signed view of Grad-CAM shows why.</source>
        <translation>%1 处的 Grad-CAM 没有任何位置为正，因此乘积什么也不剩；Grad-CAM 的带符号视图可以说明原因。</translation>
    </message>
    <message>
        <source>Guided backpropagation, kept only where Grad-CAM is positive: fine detail at the places that speak for the class.</source>
        <translation>仅在 Grad-CAM 为正处保留的导向反向传播：支持该类别的位置上的精细细节。</translation>
    </message>
    <message>
        <source>Score minus the baseline&apos;s score</source>
        <translation>得分与基线得分之差</translation>
    </message>
    <message>
        <source>Residual of completeness</source>
        <translation>完备性的残差</translation>
    </message>
    <message>
        <source>The map adds up to %1, but the score rises by %2 from the baseline to the picture; more steps bring them together.</source>
        <translation>热力图的总和为 %1，但从基线到图片得分上升了 %2；增加步数可使二者接近。</translation>
    </message>
    <message>
        <source>How much every pixel adds to the score on the way from an empty picture to this one; the map adds up to the rise of the score.</source>
        <translation>从空白图片变到这张图片的过程中，每个像素为得分贡献多少；热力图的总和等于得分的上升量。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Points at which the gradient is taken. More bring the sum closer to the rise of the score.</source>
        <translation>计算梯度的点数。点数越多，总和越接近得分的上升量。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Starts the random numbers. The same seed gives the same map on every run.</source>
        <translation>随机数的起点。相同的种子每次运行都得到相同的热力图。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>How many noisy pictures to average over. More are smoother and take longer.</source>
        <translation>对多少张加噪图片取平均。越多越平滑，耗时也越长。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, as a share of the range of the preprocessed picture.</source>
        <translation>噪声的标准差，以预处理后图片取值范围的比例表示。</translation>
    </message>
    <message>
        <source>Saliency, averaged over noisy copies of the picture: what stays is less grainy.</source>
        <translation>在图片的多个加噪副本上取平均的显著性：留下的结果颗粒感更少。</translation>
    </message>
    <message>
        <source>The score is exactly zero, so the channels&apos; shares in it are not defined; the map shows by how much each channel changes it.</source>
        <translation>得分恰好为零，因此各通道所占的比例没有定义；热力图改为显示每个通道使得分改变多少。</translation>
    </message>
    <message>
        <source>One forward pass behind the layer for every channel that is not zero everywhere.</source>
        <translation>每个并非处处为零的通道都要在该层之后进行一次前向传播。</translation>
    </message>
    <message>
        <source>An edge detector that knows nothing of the network. A map that looks like it may show the picture rather than the decision.</source>
        <translation>对网络一无所知的边缘检测器。与它相像的热力图可能显示的是图片，而不是决策。</translation>
    </message>
    <message>
        <source>It explains nothing: it is there for comparison.</source>
        <translation>它什么也不解释，只供比较。</translation>
    </message>
    <message>
        <source>No pass through the network.</source>
        <translation>不需要在网络中传播。</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>share: channels weighted by how many positions stand out. mask: the outstanding positions themselves, each with its channel&apos;s mean.</source>
        <translation>share：通道按突出位置的数量加权。mask：突出位置本身，各取其通道的均值。</translation>
    </message>
    <message>
        <source>The similar classes have a probability of only %1 in all, so that the formula&apos;s 1e-9 decides the map; explain the class itself.</source>
        <translation>相似类别的概率总共只有 %1，热力图因此由公式中的 1e-9 决定；请直接解释该类别本身。</translation>
    </message>
    <message>
        <source>Finer-CAM compares a class with similar ones; for the target &quot;%1&quot; use Grad-CAM.</source>
        <translation>Finer-CAM 将一个类别与相似类别比较；对于目标“%1”，请使用 Grad-CAM。</translation>
    </message>
    <message>
        <source>Similar classes</source>
        <translation>相似类别</translation>
    </message>
    <message>
        <source>Base method</source>
        <translation>基础方法</translation>
    </message>
    <message>
        <source>Which map is made of the comparison.</source>
        <translation>用哪种方法根据比较得出热力图。</translation>
    </message>
    <message>
        <source>How many classes the class is compared with.</source>
        <translation>该类别与多少个类别比较。</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>How much of the similar classes&apos; scores is subtracted; 0 leaves the class&apos;s own score.</source>
        <translation>减去相似类别得分的多少倍；0 表示只保留该类别自身的得分。</translation>
    </message>
    <message>
        <source>A class is compared with similar ones, and the model has no other class; explain the class itself.</source>
        <translation>需要将一个类别与相似类别比较，但该模型没有其他类别；请直接解释该类别本身。</translation>
    </message>
    <message>
        <source>Residual of the FullGrad identity</source>
        <translation>FullGrad 恒等式的残差</translation>
    </message>
    <message>
        <source>Everything that a network of ReLUs makes its score of: the picture&apos;s share and the share of every bias, layer by layer.</source>
        <translation>ReLU 网络的得分的全部来源：图片的份额，以及逐层每个偏置的份额。</translation>
    </message>
    <message>
        <source>One forward and one backward pass through the whole network, and memory for the gradient at every layer.</source>
        <translation>在整个网络中前向和反向传播各一次，并需要存放每一层梯度的内存。</translation>
    </message>
    <message>
        <source>In how many steps the masked picture is faded in.</source>
        <translation>掩码图片分多少步逐渐显现。</translation>
    </message>
    <message>
        <source>KPCA-CAM compares all pairs of positions, and the grid of %1 is %2×%3, more than %4 positions; choose a later layer, or use Eigen-CAM.</source>
        <translation>KPCA-CAM 要比较所有的位置对，而 %1 的网格为 %2×%3，超过 %4 个位置；请选择更靠后的层，或使用 Eigen-CAM。</translation>
    </message>
    <message>
        <source>Eigen-CAM with a curved measure of likeness between positions, which can follow patterns that are no straight direction.</source>
        <translation>以非线性方式度量位置间相似度的 Eigen-CAM，能够跟随并非直线方向的模式。</translation>
    </message>
    <message>
        <source>score=prob needs a target that is one class; for &quot;%1&quot; use score=logit.</source>
        <translation>score=prob 需要单个类别作为目标；对于“%1”请使用 score=logit。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Side of the square that is covered, in pixels of the input.</source>
        <translation>被遮住的正方形的边长，以输入像素为单位。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Pixels from one window to the next, at most the window&apos;s side. Smaller is finer and takes longer.</source>
        <translation>相邻窗口之间的像素数，不超过窗口边长。越小越精细，耗时也越长。</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充值</translation>
    </message>
    <message>
        <source>The value that covers the window, after preprocessing; 0 is the mean colour.</source>
        <translation>遮住窗口的值（预处理后）；0 是平均颜色。</translation>
    </message>
    <message>
        <source>The first two singular values are nearly equal (%1 and %2), so the first direction is all but arbitrary: a slightly different picture may give another map.</source>
        <translation>前两个奇异值几乎相等（%1 和 %2），因此第一方向几乎是任意的：稍有不同的图片就可能得到另一张热力图。</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心化</translation>
    </message>
    <message>
        <source>Subtract each channel&apos;s mean first. Off: the first direction mostly follows the mean activation.</source>
        <translation>先减去每个通道的均值。关闭时：第一方向主要跟随平均激活。</translation>
    </message>
    <message>
        <source>The layer&apos;s channels with random weights. A map no better than this one owes its looks to the activation alone.</source>
        <translation>以随机权重组合该层的通道。并不比它更好的热力图，其样子只来自激活本身。</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩码数</translation>
    </message>
    <message>
        <source>How many random masks. More are less noisy and take longer.</source>
        <translation>随机掩码的数量。越多噪声越小，耗时也越长。</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>Cells of a mask&apos;s grid per axis. Larger cells miss small things, smaller ones need more masks.</source>
        <translation>掩码网格每个方向的格数。格子大会漏掉小东西，格子小则需要更多掩码。</translation>
    </message>
    <message>
        <source>Seen cells</source>
        <translation>可见比例</translation>
    </message>
    <message>
        <source>The share of cells that are seen, on average.</source>
        <translation>平均有多大比例的格子可见。</translation>
    </message>
    <message>
        <source>The class&apos;s probability, or the target itself (a logit).</source>
        <translation>类别的概率，或目标本身（logit）。</translation>
    </message>
    <message>
        <source>ShapleyCAM needs second derivatives, and an operator behind %1 has none; use Grad-CAM.</source>
        <translation>ShapleyCAM 需要二阶导数，而 %1 之后有一个算子没有二阶导数；请使用 Grad-CAM。</translation>
    </message>
    <message>
        <source>Score-CAM with every channel&apos;s score averaged over noisy masks, so that no single masked picture decides.</source>
        <translation>每个通道的得分在多个加噪掩码上取平均的 Score-CAM，避免由单张掩码图片决定结果。</translation>
    </message>
    <message>
        <source>How many noisy copies every channel&apos;s score averages over.</source>
        <translation>每个通道的得分在多少个加噪副本上取平均。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise; masks reach from 0 to 1. At 2 the weights are nearly uniform.</source>
        <translation>噪声的标准差；掩码的取值为 0 到 1。取 2 时权重几乎均匀。</translation>
    </message>
    <message>
        <source>Noise on</source>
        <translation>噪声加在</translation>
    </message>
    <message>
        <source>Add the noise to the mask, or to the masked picture.</source>
        <translation>把噪声加到掩码上，或加到被掩码的图片上。</translation>
    </message>
    <message>
        <source>Windows of %1 pixels in steps of %2 leave pixels out; choose a stride of %1 or less.</source>
        <translation>%1 像素的窗口以 %2 为步长会漏掉像素；请选择不大于 %1 的步长。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write finer:INDEX, for example finer:282.</source>
        <translation>目标“%1”：请写作 finer:INDEX，例如 finer:282。</translation>
    </message>
    <message>
        <source>The network&apos;s operator %1 has no derivative in this LibTorch; choose a method that needs no gradient, such as Score-CAM or RISE.</source>
        <translation>网络的算子 %1 在此 LibTorch 中没有导数；请选择不需要梯度的方法，例如 Score-CAM 或 RISE。</translation>
    </message>
    <message>
        <source>Region&apos;s share of all positions</source>
        <translation>区域占全部位置的比例</translation>
    </message>
    <message>
        <source>Each channel counts by the share of the score that is lost without it; no gradient is needed.</source>
        <translation>每个通道的权重是去掉该通道后所失去的得分比例；无需梯度。</translation>
    </message>
    <message>
        <source>the score with channel k set to zero</source>
        <translation>将通道 k 置零后的得分</translation>
    </message>
    <message>
        <source>One channel is taken away at a time, so channels that stand in for one another each seem unimportant. Zero is an unusual value where a layer&apos;s activations can be negative.</source>
        <translation>每次只去掉一个通道，因此能够互相替代的通道单独看来都不重要。在激活可以为负的层中，零并不是寻常的值。</translation>
    </message>
    <message>
        <source>Divides by y with its sign, which turns the map over where the score is negative. In layers with negative values a channel is filled far below the minimum instead of with zero.</source>
        <translation>除以带符号的 y，因此得分为负时热力图会正负颠倒。在含有负值的层中，通道不是以零填充，而是以远低于最小值的数填充。</translation>
    </message>
    <message>
        <source>no layer of this network has them, so use Grad-CAM or HiResCAM instead</source>
        <translation>此网络没有符合要求的层，请改用 Grad-CAM 或 HiResCAM</translation>
    </message>
    <message>
        <source>choose the layer %1, or use Grad-CAM</source>
        <translation>请选择层 %1，或使用 Grad-CAM</translation>
    </message>
    <message>
        <source>CAM needs global pooling and one linear layer right behind %1, but %2; %3.</source>
        <translation>CAM 要求 %1 之后紧接全局池化和一个线性层，但实际情况是：%2；%3。</translation>
    </message>
    <message>
        <source>How much every position of the layer adds to the class&apos;s logit. Behind the layer stand only an average over positions and one linear layer, so the classifier&apos;s own weights say it exactly; nothing is estimated.</source>
        <translation>该层的每个位置对类别的 logit 贡献多少。该层之后只有对各位置的平均和一个线性层，因此分类器自身的权重就给出了精确答案；不作任何估计。</translation>
    </message>
    <message>
        <source>the classifier&apos;s weights for the class c</source>
        <translation>分类器对应类别 c 的权重</translation>
    </message>
    <message>
        <source>the classifier&apos;s bias for the class</source>
        <translation>分类器对应该类别的偏置</translation>
    </message>
    <message>
        <source>the number of positions</source>
        <translation>位置的数目</translation>
    </message>
    <message>
        <source>Exact, but for such networks and their last layer only. A ReLU in front of the pooling (SqueezeNet, NiN) cuts off what is negative before the average, and with global max pooling the map does not add up to the score. A position sees more of the picture than its cell: the map says where the features lie, not which pixels made them.</source>
        <translation>结果精确，但只适用于这样的网络及其最后一层。池化之前的 ReLU（SqueezeNet、NiN）会在取平均前截去负值；若采用全局最大池化，热力图的总和不等于得分。一个位置所见的图片范围大于它的格子：热力图说明特征位于何处，而不是由哪些像素产生。</translation>
    </message>
    <message>
        <source>No pass beyond the picture&apos;s own forward pass.</source>
        <translation>除图片自身的前向传播外，无需额外传播。</translation>
    </message>
    <message>
        <source>Masks are enlarged with aligned corners, and 1e-8 is added to their range in n.</source>
        <translation>掩码以角点对齐的方式放大，且 n 中的取值范围加上 1e-8。</translation>
    </message>
    <message>
        <source>Masks are scaled by n before they are enlarged, with 1e-8 added to their range.</source>
        <translation>掩码在放大之前先用 n 缩放，其取值范围加上 1e-8。</translation>
    </message>
    <message>
        <source>the signal that comes back to a ReLU, and what the ReLU passes on instead of its derivative; […] is 1 where it holds, else 0</source>
        <translation>返回到 ReLU 的信号，以及 ReLU 代替其导数所传递的信号；[…] 成立时为 1，否则为 0</translation>
    </message>
    <message>
        <source>It partly recovers the picture instead of showing why a class was chosen, and hardly changes with the class (Nie et al. 2018). In a network of ReLUs without max pooling the map of a logit does not depend on the picture at all, and where every returning signal is negative it vanishes (a warning names the layer).</source>
        <translation>它在一定程度上是在还原图片，而不是说明为何选择某个类别，并且几乎不随类别变化（Nie et al. 2018）。在没有最大池化的 ReLU 网络中，logit 的热力图完全不依赖于图片；若返回的信号处处为负，热力图就会消失（警告会指明是哪一层）。</translation>
    </message>
    <message>
        <source>the luminance filtered by 3×3 Sobel kernels, across and down</source>
        <translation>用 3×3 Sobel 核沿水平和垂直方向滤波后的亮度</translation>
    </message>
    <message>
        <source>The main pattern of the layer, whatever the class: the direction in which its positions differ most. It needs neither a class nor gradients and shows what the layer distinguishes at all.</source>
        <translation>不论类别，显示该层的主要模式：各位置之间差异最大的方向。它既不需要类别，也不需要梯度，显示的是该层究竟能区分什么。</translation>
    </message>
    <message>
        <source>the activation as a matrix, one row per position and one column per channel, each column less its mean (option centre)</source>
        <translation>写成矩阵的激活，每个位置一行，每个通道一列，各列减去其均值（选项 centre）</translation>
    </message>
    <message>
        <source>the first right-singular vector of X, its sign such that the value of largest magnitude in the map is positive</source>
        <translation>X 的第一右奇异向量，其符号使热力图中绝对值最大的值为正</translation>
    </message>
    <message>
        <source>It says nothing of a class: the map is the same for all of them. Its sign is a convention, so it may as well show the background, and where the first two singular values are nearly equal it is all but arbitrary (a warning says so).</source>
        <translation>它与类别无关：所有类别的热力图都相同。其符号只是约定，因此它显示的也可能是背景；当前两个奇异值几乎相等时，方向几乎是任意的（会有警告说明）。</translation>
    </message>
    <message>
        <source>No pass beyond the one that gives the layer&apos;s activation, and one singular value decomposition.</source>
        <translation>除得到该层激活的那次传播外，无需额外传播，只需一次奇异值分解。</translation>
    </message>
    <message>
        <source>The main pattern in what the layer&apos;s positions add to the score: Eigen-CAM that asks about a class.</source>
        <translation>该层各位置对得分的贡献中的主要模式：针对类别的 Eigen-CAM。</translation>
    </message>
    <message>
        <source>g·A as a matrix, one row per position and one column per channel, each column less its mean (option centre)</source>
        <translation>写成矩阵的 g·A，每个位置一行，每个通道一列，各列减去其均值（选项 centre）</translation>
    </message>
    <message>
        <source>Its sign is a convention, so a bright position may as well speak against the class; HiResCAM, the sum of the same values instead of their main pattern, has a sign that means something. One direction can miss an object that another direction carries.</source>
        <translation>其符号只是约定，因此明亮的位置也可能不支持该类别；HiResCAM 取同样这些值之和而非其主要模式，它的符号才有意义。单一方向可能漏掉由另一方向承载的物体。</translation>
    </message>
    <message>
        <source>One forward and one backward pass behind the layer, and one singular value decomposition.</source>
        <translation>在该层之后进行一次前向传播和一次反向传播，并作一次奇异值分解。</translation>
    </message>
    <message>
        <source>Where the layer&apos;s channels fire unusually strongly, whatever the class. It needs neither a class nor gradients.</source>
        <translation>不论类别，显示该层的通道在哪些位置异常强烈地激活。它既不需要类别，也不需要梯度。</translation>
    </message>
    <message>
        <source>the share of positions at which the channel stands out; […] is 1 where it holds, else 0</source>
        <translation>该通道突出的位置所占的比例；[…] 成立时为 1，否则为 0</translation>
    </message>
    <message>
        <source>mean and standard deviation of the channel over its positions</source>
        <translation>该通道在其各位置上的均值和标准差</translation>
    </message>
    <message>
        <source>It says nothing of a class, and a channel counts because it is selective, not because the score depends on it.</source>
        <translation>它与类别无关；通道受重视是因为它有选择性，而不是因为得分依赖于它。</translation>
    </message>
    <message>
        <source>What tells the class apart from the classes that the network finds most like it: the positions that raise its lead over them.</source>
        <translation>该类别与网络认为最相似的那些类别之间的区别：哪些位置使它更加领先于它们。</translation>
    </message>
    <message>
        <source>the map of the base method, Grad-CAM unless option base names another, for the target y_F</source>
        <translation>基础方法针对目标 y_F 的热力图；除非选项 base 另行指定，基础方法为 Grad-CAM</translation>
    </message>
    <message>
        <source>how far the class is ahead of the similar ones</source>
        <translation>该类别领先于各相似类别的程度</translation>
    </message>
    <message>
        <source>the logits</source>
        <translation>各 logit</translation>
    </message>
    <message>
        <source>the class</source>
        <translation>该类别</translation>
    </message>
    <message>
        <source>softmax(z), the probabilities</source>
        <translation>softmax(z)，即各类别的概率</translation>
    </message>
    <message>
        <source>the other classes whose logits are nearest to z_c (option classes says how many)</source>
        <translation>logit 与 z_c 最接近的其他类别（选项 classes 指定个数）</translation>
    </message>
    <message>
        <source>how much of their logits is subtracted (option gamma)</source>
        <translation>减去它们 logit 的多少倍（选项 gamma）</translation>
    </message>
    <message>
        <source>one of the classes in N</source>
        <translation>N 中的一个类别</translation>
    </message>
    <message>
        <source>It leaves out what the similar classes share: the map may show a beak and miss the bird. Which classes are compared depends on the picture, and where the network is so sure that their probabilities are next to nothing, the formula&apos;s 1e-9 decides the map (a warning says so).</source>
        <translation>它忽略各相似类别共有的内容：热力图可能显示喙，却漏掉整只鸟。与哪些类别比较取决于图片；若网络非常有把握，以致这些类别的概率几乎为零，热力图就由公式中的 1e-9 决定（会有警告说明）。</translation>
    </message>
    <message>
        <source>Two forward passes and one backward pass behind the layer.</source>
        <translation>在该层之后进行两次前向传播和一次反向传播。</translation>
    </message>
    <message>
        <source>a colour channel of the picture</source>
        <translation>图片的一个颜色通道</translation>
    </message>
    <message>
        <source>the output of a convolution or batch norm with a bias, before the activation function</source>
        <translation>带偏置的卷积或批归一化在激活函数之前的输出</translation>
    </message>
    <message>
        <source>that bias; linear layers have one, too, but no place in the map</source>
        <translation>上述偏置；线性层也有偏置，但在热力图中没有位置</translation>
    </message>
    <message>
        <source>Every channel&apos;s share is stretched to 0…1 before they are added: a layer that adds next to nothing counts as much as a decisive one, signs are lost, and the map itself no longer adds up to the score. With activation functions other than ReLU the second line does not hold either; its residual is reported.</source>
        <translation>各通道的份额在相加之前都被拉伸到 0…1：几乎没有贡献的层与起决定作用的层分量相同，符号会丢失，热力图本身的总和也不再等于得分。使用 ReLU 以外的激活函数时，第二行也不成立；其残差会报告出来。</translation>
    </message>
    <message>
        <source>Added to a channel&apos;s range before it is stretched to 0…1, so that biases of next to nothing stay dark. 0: every channel counts, and the scale of the score does not matter.</source>
        <translation>在通道拉伸到 0…1 之前加到其取值范围上，使几乎为零的偏置保持暗淡。取 0 时：每个通道都计入，且结果与得分的尺度无关。</translation>
    </message>
    <message>
        <source>Layers combined by</source>
        <translation>合并各层的方式</translation>
    </message>
    <message>
        <source>Several layers</source>
        <translation>多个层</translation>
    </message>
    <message>
        <source>How the scaled maps of several layers become one; auto follows the convention: max under torch-cam, mean under the others.</source>
        <translation>如何将多个层缩放后的热力图合并为一张；auto 遵循所选约定：torch-cam 为 max，其他为 mean。</translation>
    </message>
    <message>
        <source>Which positions of the layer raise the score: every channel counts by its mean gradient. It works for any differentiable network and target; in front of global average pooling and one linear layer it is CAM divided by the number of positions.</source>
        <translation>显示该层的哪些位置会提高得分：每个通道按其平均梯度加权。它适用于任何可微的网络和目标；若该层之后是全局平均池化和一个线性层，它就是 CAM 除以位置数。</translation>
    </message>
    <message>
        <source>Averaging loses where in a channel the score is sensitive: in front of flattening or several linear layers the map can lie on positions that the score does not use (HiResCAM shows the difference). In early layers the gradients of a channel have both signs and cancel out. The map is as coarse as the layer&apos;s grid and bleeds over small objects.</source>
        <translation>取平均会丢失得分对通道内哪些位置敏感的信息：若该层之后是展平或多个线性层，热力图可能落在得分并未使用的位置上（HiResCAM 可显示其差异）。在较早的层中，通道的梯度有正有负，会相互抵消。热力图与该层的网格一样粗，会溢出到小物体之外。</translation>
    </message>
    <message>
        <source>One forward and one backward pass behind the layer; what lies before it runs once per picture.</source>
        <translation>在该层之后进行一次前向传播和一次反向传播；该层之前的部分每张图片只运行一次。</translation>
    </message>
    <message>
        <source>What raises the score at every position of the layer: the contributions of the channels are added where they are positive and left out where they are negative.</source>
        <translation>显示该层每个位置上提高得分的内容：各通道的贡献为正则相加，为负则略去。</translation>
    </message>
    <message>
        <source>Contributions that other channels cancel out stay in the map, so it can light up positions that lower the score on balance; HiResCAM shows the balance. Where no activation is negative it is LayerCAM.</source>
        <translation>被其他通道抵消的贡献仍留在热力图中，因此它可能点亮总体上降低得分的位置；HiResCAM 显示的是抵消后的结果。没有负激活时，它就是 LayerCAM。</translation>
    </message>
    <message>
        <source>torch-cam&apos;s Grad-CAM++ has a defect that this map reproduces: its division is lost, so that a is g² and epsilon means nothing. The convention paper shows the method as published.</source>
        <translation>torch-cam 的 Grad-CAM++ 有一个缺陷，此热力图如实重现了它：其中的除法不起作用，因此 a 就是 g²，epsilon 没有意义。约定 paper 显示论文所发表的方法。</translation>
    </message>
    <message>
        <source>Like Grad-CAM, but every position&apos;s positive gradient counts with a weight of its own, so that a second object of the class is not averaged away.</source>
        <translation>类似 Grad-CAM，但每个位置的正梯度各有自己的权重，因此同一类别的第二个物体不会被平均掉。</translation>
    </message>
    <message>
        <source>the weight of a position; 0 where g is not positive or the denominator is zero</source>
        <translation>位置的权重；g 不为正或分母为零处取 0</translation>
    </message>
    <message>
        <source>keeps the denominator from zero (option epsilon)</source>
        <translation>防止分母为零（选项 epsilon）</translation>
    </message>
    <message>
        <source>Only positive gradients count, so it cannot show what speaks against a class. Its weights are exact only for exp(y) on a piecewise linear head with ε = 0; where gradients are small, ε decides the map (a warning says so). In practice it hardly differs from Grad-CAM with positive gradients alone (Lerma and Lucas 2022).</source>
        <translation>仅计入正梯度，因此无法显示不支持某类别的内容。仅当头部为分段线性、以 exp(y) 为得分且 ε = 0 时，其权重才精确；梯度较小时，热力图由 ε 决定（会有警告说明）。实际上，它与只取正梯度的 Grad-CAM 几乎没有差别（Lerma and Lucas 2022）。</translation>
    </message>
    <message>
        <source>The division has no effect there, so that a is g². The map reproduces this defect and says so.</source>
        <translation>其中的除法不起作用，因此 a 就是 g²。热力图如实重现此缺陷，并加以说明。</translation>
    </message>
    <message>
        <source>what the ReLU put out on the way forward</source>
        <translation>ReLU 在前向传播时的输出</translation>
    </message>
    <message>
        <source>It fails the sanity checks of Adebayo et al. (2018): it stays much the same when the upper layers get random weights, and hardly changes with the class, because it partly recovers the picture, above all its edges. Do not read from it why a class was chosen; compare with Edges.</source>
        <translation>它未能通过 Adebayo et al.（2018）的合理性检验：把较高的层换成随机权重后，它基本不变，也几乎不随类别变化，因为它在一定程度上是在还原图片，尤其是图片的边缘。不要用它判断为何选择某个类别；请与 Edges 比较。</translation>
    </message>
    <message>
        <source>the map of guided backpropagation</source>
        <translation>导向反向传播的热力图</translation>
    </message>
    <message>
        <source>It fails the sanity checks of Adebayo et al. (2018) as guided backpropagation does, whose detail it shows: the fine lines are edges of the picture, whatever the class. Only the coarse place, from Grad-CAM, depends on the class; where Grad-CAM is nowhere positive the map is empty.</source>
        <translation>与导向反向传播一样，它未能通过 Adebayo et al.（2018）的合理性检验，因为它显示的正是后者的细节：那些细线是图片的边缘，与类别无关。只有来自 Grad-CAM 的粗略位置取决于类别；若 Grad-CAM 处处不为正，热力图就是空的。</translation>
    </message>
    <message>
        <source>One forward and one backward pass through the whole network, and one of each behind the layer.</source>
        <translation>在整个网络中前向和反向传播各一次，并在该层之后再各一次。</translation>
    </message>
    <message>
        <source>Grad-CAM is enlarged by repeating its values instead of bilinearly.</source>
        <translation>放大 Grad-CAM 时重复其数值，而不用双线性插值。</translation>
    </message>
    <message>
        <source>What every position of the layer adds to the score, each with its own gradient; nothing is averaged. Where one linear layer follows, with or without average pooling before it, the map adds up to the score but for the bias.</source>
        <translation>该层每个位置对得分的贡献，各用其自身的梯度；不作任何平均。若该层之后只有一个线性层（之前有无平均池化均可），则热力图的总和等于除去偏置的得分。</translation>
    </message>
    <message>
        <source>With more layers behind it, it is a first-order account, taken at this one picture: what the biases add has no place in it, and the gradient may change a step further on. In early layers it is noisy.</source>
        <translation>若该层之后还有更多层，它就只是在这张图片处的一阶近似：偏置的贡献未计入其中，而稍离此处梯度就可能改变。在较早的层中带有较多噪声。</translation>
    </message>
    <message>
        <source>How much every pixel would add to the score if the network were linear. In a network of ReLUs without biases the map adds up to the score.</source>
        <translation>假如网络是线性的，每个像素会为得分贡献多少。在没有偏置的 ReLU 网络中，热力图的总和等于得分。</translation>
    </message>
    <message>
        <source>Pixels near the mean colour (zero after preprocessing) get nothing, whatever they mean: the map follows the picture&apos;s own contrast. It is as noisy as the gradient.</source>
        <translation>接近平均颜色（预处理后为零）的像素无论有何意义都得不到任何值：热力图跟随图片本身的对比度。其噪声与梯度一样多。</translation>
    </message>
    <message>
        <source>the gradient of y with respect to the picture, at the picture in brackets</source>
        <translation>y 对图片的梯度，在括号内的图片处取值</translation>
    </message>
    <message>
        <source>from the empty picture (0) to this one (1), at the points of Gauss–Legendre quadrature</source>
        <translation>从空图片（0）到此图片（1），取 Gauss–Legendre 求积的各点</translation>
    </message>
    <message>
        <source>The answer depends on the baseline: pixels of the mean colour (zero after preprocessing) get nothing, whatever they mean. Pictures on the way are unlike any photograph, and a sum that is right does not make every value right.</source>
        <translation>结果取决于基线：平均颜色（预处理后为零）的像素无论有何意义都得不到任何值。途中的图片与任何照片都不相似，而且总和正确并不意味着每个值都正确。</translation>
    </message>
    <message>
        <source>One forward and one backward pass through the whole network for every step: 50 of each, unless the option says otherwise.</source>
        <translation>每一步都要在整个网络中前向和反向传播各一次：除非选项另行指定，各 50 次。</translation>
    </message>
    <message>
        <source>Score-CAM with every channel&apos;s score averaged while the masked picture is faded in, so that channels are compared before their scores saturate, too.</source>
        <translation>在掩码图片逐渐显现的过程中对每个通道的得分取平均的 Score-CAM，因此也会在得分饱和之前比较各通道。</translation>
    </message>
    <message>
        <source>what the channel lets through, on average over the steps</source>
        <translation>该通道让多少得分通过，对各步取平均</translation>
    </message>
    <message>
        <source>the channel as a mask</source>
        <translation>作为掩码的通道</translation>
    </message>
    <message>
        <source>a step, from 1 to N</source>
        <translation>步的序号，从 1 到 N</translation>
    </message>
    <message>
        <source>the number of steps (option samples)</source>
        <translation>步数（选项 samples）</translation>
    </message>
    <message>
        <source>Faded pictures are even less like what the network was trained on than masked ones. The softmax makes every weight positive: where the scores differ by much a few channels decide the map, where they differ by little it is the plain mean of the channels.</source>
        <translation>变淡的图片比掩码图片更不像网络训练时见过的内容。softmax 使所有权重均为正：得分相差很大时，少数通道决定整张热力图；得分相差很小时，热力图就是各通道的简单平均。</translation>
    </message>
    <message>
        <source>One forward pass through the whole network for every channel and step: 10 times Score-CAM, unless the option says otherwise.</source>
        <translation>每个通道的每一步都要在整个网络中前向传播一次：除非选项另行指定，为 Score-CAM 的 10 倍。</translation>
    </message>
    <message>
        <source>Masks are scaled by n before they are enlarged, with 1e-8 added to their range, and step i shows the share i(i + 1)/2N instead of i/N.</source>
        <translation>掩码在放大之前先用 n 缩放，其取值范围加上 1e-8；第 i 步显示的比例为 i(i + 1)/2N，而不是 i/N。</translation>
    </message>
    <message>
        <source>the activation as a matrix, one row per position and one column per channel, each column less its mean</source>
        <translation>写成矩阵的激活，每个位置一行，每个通道一列，各列减去其均值</translation>
    </message>
    <message>
        <source>the number of channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>how much each position is like each other one</source>
        <translation>各位置两两之间的相似度</translation>
    </message>
    <message>
        <source>subtracts the mean of every row and column</source>
        <translation>减去每一行和每一列的均值</translation>
    </message>
    <message>
        <source>the largest eigenvalue and its unit eigenvector, its sign such that the value of largest magnitude is positive</source>
        <translation>最大特征值及其单位特征向量，符号使绝对值最大的值为正</translation>
    </message>
    <message>
        <source>It says nothing of a class, and its sign is a convention. With large activations tanh saturates, and the map becomes a division of the positions into two groups.</source>
        <translation>它与类别无关，其符号只是约定。激活较大时 tanh 饱和，热力图变成把位置分为两组。</translation>
    </message>
    <message>
        <source>No pass beyond the one that gives the layer&apos;s activation. Time grows with the third power of the number of positions and memory with the second; more than 4096 positions are refused.</source>
        <translation>除得到该层激活的那次传播外，无需额外传播。时间随位置数的三次方增长，内存随其平方增长；位置超过 4096 个时拒绝计算。</translation>
    </message>
    <message>
        <source>Which positions of the layer raise the score, each weighted by its own positive gradient. It stays sharp in early layers, where one weight per channel says too little.</source>
        <translation>显示该层的哪些位置会提高得分，每个位置按其自身的正梯度加权。在较早的层中它仍然清晰，而在那里每个通道只用一个权重所能表达的太少。</translation>
    </message>
    <message>
        <source>Where a stride or max pooling follows the layer, the gradient reaches only some positions, which shows as a grid that is no property of the picture. Only positive gradients count, so what speaks against the class does not show; in early layers the map follows edges and textures more than the class.</source>
        <translation>若该层之后有步幅或最大池化，梯度只能到达部分位置，由此呈现的网格并非图片本身的性质。仅计入正梯度，因此不支持该类别的内容不会显示；在较早的层中，热力图更多地跟随边缘和纹理，而不是类别。</translation>
    </message>
    <message>
        <source>map on a layer&apos;s grid</source>
        <translation>层网格上的热力图</translation>
    </message>
    <message>
        <source>map on the picture, made with a layer</source>
        <translation>图片上的热力图，借助某一层得出</translation>
    </message>
    <message>
        <source>map on the picture</source>
        <translation>图片上的热力图</translation>
    </message>
    <message>
        <source>needs gradients</source>
        <translation>需要梯度</translation>
    </message>
    <message>
        <source>needs no gradients</source>
        <translation>不需要梯度</translation>
    </message>
    <message>
        <source>needs global pooling and one linear layer</source>
        <translation>需要全局池化和一个线性层</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Where conventions differ</source>
        <translation>各约定的差异</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>另见</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>开或关</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>What it answers</source>
        <translation>回答什么问题</translation>
    </message>
    <message>
        <source>When it misleads</source>
        <translation>何时会误导</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>计算代价</translation>
    </message>
    <message>
        <source>%1 is the first layer to give such values, and its weights hold them: they are damaged; export the model again from a healthy checkpoint.</source>
        <translation>%1 是第一个给出此类值的层，其权重中就含有这样的值：权重已损坏；请从完好的检查点重新导出模型。</translation>
    </message>
    <message>
        <source>%1 is the first layer to give such values, though its weights are finite: an overflow, a division by zero or the root of a negative number.</source>
        <translation>%1 是第一个给出此类值的层，但其权重均为有限值：原因是溢出、除以零或对负数开方。</translation>
    </message>
    <message>
        <source>The preprocessed picture already holds such values.</source>
        <translation>预处理后的图片已含有此类值。</translation>
    </message>
    <message>
        <source>All layers are finite; what the network does behind the last of them makes such values.</source>
        <translation>各层的值均为有限；此类值由网络在最后一层之后的运算产生。</translation>
    </message>
    <message>
        <source>How far the score falls when a window of the picture is covered. It needs neither gradients nor a look inside the network.</source>
        <translation>遮住图片的一个窗口时得分下降多少。它既不需要梯度，也不需要查看网络内部。</translation>
    </message>
    <message>
        <source>a pixel</source>
        <translation>一个像素</translation>
    </message>
    <message>
        <source>a window that covers p</source>
        <translation>覆盖 p 的一个窗口</translation>
    </message>
    <message>
        <source>the picture with the window filled</source>
        <translation>该窗口被填充后的图片</translation>
    </message>
    <message>
        <source>The window&apos;s size decides what is seen: what is larger than it, or present twice, is not missed. The patch and its sharp edges are new to the network and may look like something to it.</source>
        <translation>窗口的大小决定能看到什么：比窗口大的东西，或出现两次的东西，被遮住也不影响得分。遮挡块及其锐利的边缘是网络从未见过的，在网络看来也可能像某种东西。</translation>
    </message>
    <message>
        <source>One forward pass through the whole network for every window: 169 for a side of 224 pixels, unless the options say otherwise.</source>
        <translation>每个窗口都要在整个网络中前向传播一次：边长为 224 像素时为 169 次，除非选项另行指定。</translation>
    </message>
    <message>
        <source>a random number between −1 and 1 (option seed)</source>
        <translation>−1 到 1 之间的随机数（选项 seed）</translation>
    </message>
    <message>
        <source>The drawn region holds no position of what the model sees; draw a larger one.</source>
        <translation>绘制的区域不包含模型所见范围内的任何位置；请绘制更大的区域。</translation>
    </message>
    <message>
        <source>The region %1 has two corners; a region needs three or more, a pixel is one.</source>
        <translation>区域 %1 只有两个顶点；区域需要三个或更多顶点，单个像素则只需一个。</translation>
    </message>
    <message>
        <source>How probable the class is on average when a pixel is seen and random other parts of the picture are not. It needs neither gradients nor a look inside the network.</source>
        <translation>当某个像素可见而图片其他部分随机不可见时，该类别的平均概率。它既不需要梯度，也不需要查看网络内部。</translation>
    </message>
    <message>
        <source>the score of the masked picture</source>
        <translation>掩码图片的得分</translation>
    </message>
    <message>
        <source>the probability of the class (or the target itself, option score)</source>
        <translation>类别的概率（或目标本身，选项 score）</translation>
    </message>
    <message>
        <source>a random mask: a coarse grid of seen and unseen cells, enlarged bilinearly and shifted</source>
        <translation>随机掩码：由可见与不可见的格子组成的粗网格，经双线性放大和平移</translation>
    </message>
    <message>
        <source>the number of masks (option masks)</source>
        <translation>掩码的数量（选项 masks）</translation>
    </message>
    <message>
        <source>the share of cells that are seen (option probability)</source>
        <translation>可见格子的比例（选项 probability）</translation>
    </message>
    <message>
        <source>one of the masks</source>
        <translation>其中一个掩码</translation>
    </message>
    <message>
        <source>An estimate from random masks: with few of them the map shows their chance pattern, and another seed tells what is noise. All values share an offset, so that only their differences count.</source>
        <translation>由随机掩码得到的估计：掩码少时，热力图显示的是它们的偶然图案，换一个种子可以看出哪些是噪声。所有值带有共同的偏移，因此只有它们的差异有意义。</translation>
    </message>
    <message>
        <source>One forward pass through the whole network for every mask: 4000, unless the option says otherwise.</source>
        <translation>每个掩码都要在整个网络中前向传播一次：4000 次，除非选项另行指定。</translation>
    </message>
    <message>
        <source>The effect of a small change is not the presence of an object: edges and textures stand out, and pixels that matter can have no gradient where the network is saturated. The map is noisy from pixel to pixel; SmoothGrad shows what stays.</source>
        <translation>微小变化的影响并不等于物体的存在：边缘和纹理会格外突出，而在网络饱和之处，重要的像素可能没有梯度。热力图逐像素地带有噪声；SmoothGrad 显示去噪后留下的部分。</translation>
    </message>
    <message>
        <source>Each channel counts by the score that the picture keeps when it is seen through that channel alone; no gradient is needed.</source>
        <translation>每个通道的权重是仅透过该通道看图片时所保留的得分；无需梯度。</translation>
    </message>
    <message>
        <source>what the channel lets through; f(0), the score of an empty picture, cancels out in the softmax</source>
        <translation>该通道让多少得分通过；空图片的得分 f(0) 在 softmax 中被抵消</translation>
    </message>
    <message>
        <source>Masked pictures are unlike anything the network was trained on. The softmax makes every weight positive, so that channels which lower the score add to the map, too: where the scores differ by much a few channels decide it, where they differ by little it is the plain mean of the channels.</source>
        <translation>掩码图片与网络训练时见过的任何内容都不相似。softmax 使所有权重均为正，因此降低得分的通道也会加到热力图中：得分相差很大时，由少数通道决定；得分相差很小时，就是各通道的简单平均。</translation>
    </message>
    <message>
        <source>One forward pass through the whole network for every channel that is not constant: hundreds to thousands.</source>
        <translation>每个非恒定的通道都要在整个网络中前向传播一次：数百至数千次。</translation>
    </message>
    <message>
        <source>Grad-CAM with weights corrected by the curvature of the score, which brings them closer to what each channel adds when the channels join in any order (its Shapley value).</source>
        <translation>用得分的曲率修正权重的 Grad-CAM，使权重更接近各通道以任意次序加入时每个通道的贡献（即其 Shapley 值）。</translation>
    </message>
    <message>
        <source>the curvature of y along A: the A inside the brackets is held constant</source>
        <translation>y 沿 A 的曲率：尖括号内的 A 视为常数</translation>
    </message>
    <message>
        <source>For the logit of a network of ReLUs the curvature is zero, and it is Grad-CAM itself. Elsewhere it trusts a second-order expansion all the way down to an activation of zero, far from the point where it was made.</source>
        <translation>对于 ReLU 网络的 logit，曲率为零，它就是 Grad-CAM 本身。在其他情况下，它把二阶展开一直用到激活为零处，远离展开点。</translation>
    </message>
    <message>
        <source>One forward and two backward passes behind the layer, the second through the first, which takes more memory.</source>
        <translation>在该层之后进行一次前向传播和两次反向传播，其中第二次反向传播要穿过第一次，需要更多内存。</translation>
    </message>
    <message>
        <source>standard normal noise, drawn anew for every sample m</source>
        <translation>标准正态噪声，每个样本 m 重新抽取</translation>
    </message>
    <message>
        <source>option sigma times the range of the picture, max x − min x</source>
        <translation>选项 sigma 乘以图片的取值范围，即 max x − min x</translation>
    </message>
    <message>
        <source>It explains the neighbourhood of the picture rather than the picture: much noise blurs away what the score depends on. As with saliency, a pixel&apos;s effect is not the presence of an object.</source>
        <translation>它解释的是图片的邻域，而不是图片本身：噪声过大会抹去得分所依赖的内容。与显著性一样，像素的影响并不等于物体的存在。</translation>
    </message>
    <message>
        <source>One forward and one backward pass through the whole network for every sample: 25 of each, unless the option says otherwise.</source>
        <translation>每个样本都要在整个网络中前向和反向传播各一次：除非选项另行指定，各 25 次。</translation>
    </message>
    <message>
        <source>torch-cam&apos;s Smooth Grad-CAM++ has a defect that this map reproduces: the gradient in its ReLU is that of the last noisy picture alone, not the mean. The convention paper shows the method as published.</source>
        <translation>torch-cam 的 Smooth Grad-CAM++ 有一个缺陷，此热力图如实重现了它：其 ReLU 中的梯度只来自最后一张加噪图片，而不是均值。约定 paper 显示论文所发表的方法。</translation>
    </message>
    <message>
        <source>Grad-CAM++ whose gradients are averaged over noisy copies of the picture, which steadies the weights against small changes of the picture.</source>
        <translation>梯度在图片的多个加噪副本上取平均的 Grad-CAM++，使权重在图片略有变化时保持稳定。</translation>
    </message>
    <message>
        <source>the mean of the gradient&apos;s power p at every position</source>
        <translation>每个位置上梯度的 p 次幂的均值</translation>
    </message>
    <message>
        <source>the gradient for the noisy picture m; A is that of the clean picture</source>
        <translation>加噪图片 m 的梯度；A 则是无噪图片的激活</translation>
    </message>
    <message>
        <source>standard normal noise, drawn anew for every picture m (option samples says how many)</source>
        <translation>标准正态噪声，每张图片 m 重新抽取（选项 samples 指定张数）</translation>
    </message>
    <message>
        <source>the weight of a position; 0 where D_1 is not positive</source>
        <translation>位置的权重；D_1 不为正处取 0</translation>
    </message>
    <message>
        <source>1e-6</source>
        <translation>1e-6</translation>
    </message>
    <message>
        <source>What misleads in Grad-CAM++ misleads here, too. Gradients of noisy pictures are applied to the activation of the clean one, and no rule says how much noise is right: too little changes nothing, too much explains another picture.</source>
        <translation>Grad-CAM++ 会误导之处，它同样会误导。它把加噪图片的梯度用于无噪图片的激活，而且没有规则说明多大的噪声合适：太小不起作用，太大则解释的是另一张图片。</translation>
    </message>
    <message>
        <source>One forward pass through the whole network and one backward pass behind the layer for every sample: 25 of each, unless the option says otherwise.</source>
        <translation>每个样本都要在网络中前向传播一次，并在该层之后反向传播一次：除非选项另行指定，各 25 次。</translation>
    </message>
    <message>
        <source>In the ReLU stands the gradient of the last noisy picture alone instead of the mean, and the denominator of a is 2D₂ + Σ_ij A·D₃ + 1e-8. The map reproduces this defect and says so.</source>
        <translation>ReLU 中只有最后一张加噪图片的梯度，而不是均值，且 a 的分母为 2D₂ + Σ_ij A·D₃ + 1e-8。热力图如实重现此缺陷，并加以说明。</translation>
    </message>
    <message>
        <source>what the channel lets through, on average over the samples</source>
        <translation>该通道让多少得分通过，对各样本取平均</translation>
    </message>
    <message>
        <source>normal noise of standard deviation σ (option sigma), the same for all channels</source>
        <translation>标准差为 σ 的正态噪声（选项 sigma），各通道相同</translation>
    </message>
    <message>
        <source>At σ = 2, the paper&apos;s value, the noise drowns the masks: all channels get nearly the same weight, and the map is close to the plain mean of the channels, whatever the class. Compare with a small σ such as 0.1, and with Score-CAM.</source>
        <translation>在论文所用的 σ = 2 下，噪声淹没了掩码：所有通道的权重几乎相同，无论什么类别，热力图都接近各通道的简单平均。请与较小的 σ（例如 0.1）以及 Score-CAM 比较。</translation>
    </message>
    <message>
        <source>One forward pass through the whole network for every channel and sample: 35 times Score-CAM, unless the option says otherwise.</source>
        <translation>每个通道的每个样本都要在整个网络中前向传播一次：除非选项另行指定，为 Score-CAM 的 35 倍。</translation>
    </message>
    <message>
        <source>the map itself, before ReLU, scaling and enlargement</source>
        <translation>热力图本身，即 ReLU、缩放和放大之前的值</translation>
    </message>
    <message>
        <source>the target: the logit of the class, unless another target is chosen</source>
        <translation>目标：未另选目标时，即该类别的 logit</translation>
    </message>
    <message>
        <source>the preprocessed picture</source>
        <translation>预处理后的图片</translation>
    </message>
    <message>
        <source>the layer&apos;s activation, A_k that of channel k</source>
        <translation>该层的激活，A_k 为其中通道 k 的激活</translation>
    </message>
    <message>
        <source>a channel of the layer</source>
        <translation>该层的一个通道</translation>
    </message>
    <message>
        <source>a position on the layer&apos;s grid</source>
        <translation>层网格上的一个位置</translation>
    </message>
    <message>
        <source>∂y/∂A, the gradient of the target at the layer</source>
        <translation>∂y/∂A，目标在该层处的梯度</translation>
    </message>
    <message>
        <source>the weight of channel k</source>
        <translation>通道 k 的权重</translation>
    </message>
    <message>
        <source>Σ_ij A_k, the sum of the channel over its positions</source>
        <translation>Σ_ij A_k，该通道在其各位置上的总和</translation>
    </message>
    <message>
        <source>the target for a picture, or the probability of the class (option score)</source>
        <translation>目标对某张图片的值，或该类别的概率（选项 score）</translation>
    </message>
    <message>
        <source>bilinear enlargement to the size of the picture</source>
        <translation>双线性放大到图片的尺寸</translation>
    </message>
    <message>
        <source>scaling to 0…1: less the minimum, divided by the range</source>
        <translation>缩放到 0…1：减去最小值，再除以取值范围</translation>
    </message>
    <message>
        <source>keeps positive values and sets the others to 0</source>
        <translation>保留正值，其余置为 0</translation>
    </message>
    <message>
        <source>product of the values at the same place</source>
        <translation>相同位置的值相乘</translation>
    </message>
    <message>
        <source>Which positions of the layer raise the score: every channel counts by its gradient where the channel is active, so that the map comes closer to adding up to the score. In front of global average pooling it is Grad-CAM.</source>
        <translation>显示该层的哪些位置会提高得分：每个通道按其激活之处的梯度加权，使热力图的总和更接近得分。若该层之后是全局平均池化，它就是 Grad-CAM。</translation>
    </message>
    <message>
        <source>Made for channels without negative values: where the values of a channel cancel out, S_k is near zero and the channel&apos;s weight becomes arbitrarily large. With activation functions other than ReLU, or large biases, the map does not add up to the score.</source>
        <translation>适用于没有负值的通道：若通道的值相互抵消，S_k 接近零，该通道的权重就会变得任意大。使用 ReLU 以外的激活函数或偏置较大时，热力图的总和不等于得分。</translation>
    </message>
    <message>
        <source>Adds 1e-8 to S_k instead of 1e-7, which matters only where S_k is nearly zero.</source>
        <translation>给 S_k 加上 1e-8 而不是 1e-7，仅当 S_k 接近零时才有影响。</translation>
    </message>
    <message>
        <source>The model reads a member of a dictionary that is not there.</source>
        <translation>模型读取了字典中不存在的成员。</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>模型未说明原因</translation>
    </message>
    <message>
        <source>The model&apos;s program cannot be followed; export it with torch.jit.trace instead.</source>
        <translation>无法跟踪模型的程序；请改用 torch.jit.trace 导出。</translation>
    </message>
    <message>
        <source>a file has this name</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source> (did you mean %1?)</source>
        <translation>（是否想写 %1？）</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>it is not an .npy file</source>
        <translation>它不是 .npy 文件</translation>
    </message>
    <message>
        <source>its .npy format version %1 is unknown</source>
        <translation>未知的 .npy 格式版本 %1</translation>
    </message>
    <message>
        <source>it is truncated</source>
        <translation>文件被截断</translation>
    </message>
    <message>
        <source>its type is %1</source>
        <translation>其类型为 %1</translation>
    </message>
    <message>
        <source>its type is missing</source>
        <translation>缺少类型</translation>
    </message>
    <message>
        <source>it is stored in Fortran order</source>
        <translation>它以 Fortran 顺序存储</translation>
    </message>
    <message>
        <source>its shape cannot be read</source>
        <translation>无法读取其形状</translation>
    </message>
    <message>
        <source>its shape %1 holds no value</source>
        <translation>其形状 %1 不含任何值</translation>
    </message>
    <message>
        <source>Its output holds whole numbers, which have no derivative.</source>
        <translation>其输出为整数，没有导数。</translation>
    </message>
    <message>
        <source>It is a part of attention (heads, or weights between positions), no grid of positions.</source>
        <translation>它是注意力的一部分（注意力头或位置之间的权重），不是位置网格。</translation>
    </message>
    <message>
        <source>Its output is no grid that was recognised; if it is one, describe it under &quot;grids&quot; in the model&apos;s camscope.json.</source>
        <translation>未能将其输出识别为网格；如果它确实是网格，请在模型的 camscope.json 的“grids”中描述它。</translation>
    </message>
    <message>
        <source>%1: &quot;grids&quot; describes the layer %2 in a way that does not fit its output of %3; positions and extra tokens together must make that shape.</source>
        <translation>%1：“grids”对层 %2 的描述与其输出 %3 不符；位置与额外的 token 合起来必须构成该形状。</translation>
    </message>
    <message>
        <source>%1: &quot;grids&quot; describes the layer &quot;%2&quot;, which the model does not have%3.</source>
        <translation>%1：“grids”描述了层“%2”，但模型中没有该层%3。</translation>
    </message>
    <message>
        <source>%1: &quot;grids&quot; describes the layers &quot;%2&quot;, but fits none of the model&apos;s.</source>
        <translation>%1：“grids”描述了层“%2”，但与模型的任何层都不匹配。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; stands alone; a grid needs both height and width.</source>
        <translation>%1：只给出了“%2”；网格需要同时给出高度和宽度。</translation>
    </message>
    <message>
        <source>The program of %1 cannot be followed; export the model with torch.jit.trace instead.</source>
        <translation>无法跟踪 %1 的程序；请改用 torch.jit.trace 导出模型。</translation>
    </message>
    <message>
        <source>The model ends in softmax or sigmoid, so its answer is a probability and no logit: where it is sure of itself, gradients vanish. An export without that last step gives better maps.</source>
        <translation>模型以 softmax 或 sigmoid 结尾，因此其输出是概率而不是 logit：在模型很有把握时，梯度会消失。导出时去掉最后这一步，热力图会更好。</translation>
    </message>
    <message>
        <source>The model is stored in %1; it is computed in float32, so its scores may differ a little from those of the original.</source>
        <translation>模型以 %1 存储，而以 float32 计算，因此其得分可能与原模型略有差异。</translation>
    </message>
    <message>
        <source>The model&apos;s course depends on the picture&apos;s values. Methods that change the picture follow the course of the unchanged one, so that their scores may differ from the model&apos;s own.</source>
        <translation>模型的执行路径取决于图片的数值。会改变图片的方法沿用原图片的路径，因此其得分可能与模型自身的得分不同。</translation>
    </message>
    <message>
        <source>%1 answers with whole numbers, which have no gradient and no score; choose another output (%2).</source>
        <translation>%1 的输出为整数，既没有梯度也没有得分；请选择其他输出（%2）。</translation>
    </message>
    <message>
        <source>%1 has no classes as output, so it has no most probable class; choose an element of an output instead (output[path]:indices).</source>
        <translation>%1 的输出不是类别，因此没有最可能的类别；请改为选择输出的某个元素（output[path]:indices）。</translation>
    </message>
    <message>
        <source>%1 has no classes as output, so it has no class %2; choose an element of an output instead (output[path]:indices).</source>
        <translation>%1 的输出不是类别，因此没有类别 %2；请改为选择输出的某个元素（output[path]:indices）。</translation>
    </message>
    <message>
        <source>%1 gives a single score, so the target &quot;%2&quot; has no meaning; use binary:+ or binary:-.</source>
        <translation>%1 只给出一个得分，因此目标“%2”没有意义；请使用 binary:+ 或 binary:-。</translation>
    </message>
    <message>
        <source>%1 answers with no tensor of numbers, so there is nothing to explain.</source>
        <translation>%1 的输出中没有数值张量，因此没有可解释的内容。</translation>
    </message>
    <message>
        <source>The published formulas; maps are divided by their maximum on the layer&apos;s grid.</source>
        <translation>论文发表的公式；热力图在层网格上除以其最大值。</translation>
    </message>
    <message>
        <source>What the package pytorch-grad-cam computes; maps are stretched from their minimum to their maximum before and after they are enlarged.</source>
        <translation>软件包 pytorch-grad-cam 的计算结果；热力图在放大之前和之后都从最小值到最大值拉伸。</translation>
    </message>
    <message>
        <source>What the package torch-cam computes, defects included; maps are stretched from their minimum to their maximum on the layer&apos;s grid.</source>
        <translation>软件包 torch-cam 的计算结果，包括其缺陷；热力图在层网格上从最小值到最大值拉伸。</translation>
    </message>
    <message>
        <source>What the package Captum computes and shows; maps keep their signs, are enlarged without smoothing, and the strongest 2 % saturate.</source>
        <translation>软件包 Captum 的计算和显示结果；热力图保留符号，放大时不作平滑，最强的 2 % 达到饱和。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write seg:INDEX@pred, seg:INDEX@mask.png, seg:INDEX@x,y or seg:INDEX@x,y;x,y;x,y.</source>
        <translation>目标“%1”：请写 seg:INDEX@pred、seg:INDEX@mask.png、seg:INDEX@x,y 或 seg:INDEX@x,y;x,y;x,y。</translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write output[PATH]:I,J,… with indices after the batch dimension, or output[PATH]:TARGET.</source>
        <translation>目标“%1”：请写 output[PATH]:I,J,…（索引从批次维之后算起），或 output[PATH]:TARGET。</translation>
    </message>
    <message>
        <source>the model ends in softmax or sigmoid and answers exactly %1, where that is flat; export it without that last step</source>
        <translation>模型以 softmax 或 sigmoid 结尾，其输出恰好为 %1，该函数在此处是平坦的；请去掉最后这一步后重新导出</translation>
    </message>
    <message>
        <source>the probability is saturated at exactly %1; explain the class&apos;s logit instead</source>
        <translation>概率已饱和，恰好为 %1；请改为解释该类别的 logit</translation>
    </message>
    <message>
        <source>the score reads it only through its class or register tokens; choose an earlier layer</source>
        <translation>得分只通过其类别 token 或寄存器 token 读取该层；请选择更早的层</translation>
    </message>
    <message>
        <source>an operator between it and %1 has no derivative, as rounding has none; use a method that needs no gradient</source>
        <translation>该层与 %1 之间有一个算子没有导数（例如取整）；请使用不需要梯度的方法</translation>
    </message>
    <message>
        <source>the score is saturated or reads nothing from there</source>
        <translation>得分已饱和，或未从该处读取任何内容</translation>
    </message>
    <message>
        <source>%1 lies behind the score: it is made of it, so the score does not depend on it. Choose a layer before the output.</source>
        <translation>%1 位于得分之后：它由得分算出，因此得分不依赖于它。请选择输出之前的层。</translation>
    </message>
    <message>
        <source>%1 lies beside the way to the score, in another branch of the network, so the score does not depend on it. Choose a layer on the way, or a target of that branch.</source>
        <translation>%1 不在通向得分的路径上，而在网络的另一个分支中，因此得分不依赖于它。请选择该路径上的层，或选择该分支的目标。</translation>
    </message>
    <message>
        <source>The gradient at %1 is zero at every position: %2.</source>
        <translation>%1 处的梯度在每个位置都为零：%2。</translation>
    </message>
    <message>
        <source>The gradient at the picture is zero everywhere: %1.</source>
        <translation>图片处的梯度处处为零：%1。</translation>
    </message>
    <message>
        <source>No gradient gets past %1 to the picture: an operator before it has no derivative, as rounding has none. Use a method that needs no gradient, or one on a layer.</source>
        <translation>没有梯度能越过 %1 到达图片：它之前有一个算子没有导数（例如取整）。请使用不需要梯度的方法，或基于层的方法。</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; of %2 gives several tensors; choose one of them: %3.</source>
        <translation>%2 的层“%1”给出多个张量；请选择其中之一：%3。</translation>
    </message>
    <message>
        <source>%1 answers NaN or infinity for this picture, so there is nothing to explain. %2</source>
        <translation>%1 对此图片给出 NaN 或无穷大，因此没有可解释的内容。%2</translation>
    </message>
    <message>
        <source>On the way forward all is finite; on the way back %1 is the first layer whose gradient holds such values: the root of zero, for example, has no derivative.</source>
        <translation>前向传播时一切值均为有限；反向传播时，%1 是梯度中第一个含有此类值的层：例如，对零开方没有导数。</translation>
    </message>
    <message>
        <source>Activations, output and gradients are finite, so the method&apos;s own formula makes such values: an overflow, or a division by zero.</source>
        <translation>激活、输出和梯度均为有限值，因此此类值由该方法自身的公式产生：溢出或除以零。</translation>
    </message>
    <message>
        <source>Every channel of %1 has one value at all positions, so no map of this layer can show a place; choose another layer.</source>
        <translation>%1 的每个通道在所有位置上的值都相同，因此该层的任何热力图都无法指示位置；请选择其他层。</translation>
    </message>
    <message>
        <source>No position is positive (values from %1 to %2), so nothing is left after ReLU. The signed view shows the map.</source>
        <translation>没有任何位置为正（值在 %1 到 %2 之间），因此 ReLU 之后什么也不剩。带符号视图可显示此热力图。</translation>
    </message>
    <message>
        <source>The gradient at %1 holds %2 values that are NaN or infinite.</source>
        <translation>%1 处的梯度有 %2 个值为 NaN 或无穷大。</translation>
    </message>
    <message>
        <source>One window covers the whole picture; choose a window smaller than %1×%2.</source>
        <translation>一个窗口就覆盖了整张图片；请选择小于 %1×%2 的窗口。</translation>
    </message>
    <message>
        <source>the backward signal dies at %1; choose that layer or a later one</source>
        <translation>反向信号在 %1 处消失；请选择该层或更靠后的层</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>AVIF 图片</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>HEIC 图片</translation>
    </message>
    <message>
        <source>a HEIF picture</source>
        <translation>HEIF 图片</translation>
    </message>
    <message>
        <source>a camera raw picture</source>
        <translation>相机 RAW 图片</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>JPEG 2000 图片</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL 图片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>PostScript 文档</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>Photoshop 文档</translation>
    </message>
    <message>
        <source>a GIMP document</source>
        <translation>GIMP 文档</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>OpenEXR 图片</translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation>Radiance HDR 图片</translation>
    </message>
    <message>
        <source>a DDS texture</source>
        <translation>DDS 纹理</translation>
    </message>
    <message>
        <source>an icon file</source>
        <translation>图标文件</translation>
    </message>
    <message>
        <source>a DICOM file</source>
        <translation>DICOM 文件</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>zip 归档</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 归档</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 归档</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 归档</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 is a quantised model, whose operators have no derivative; export the network as it was before quantisation.</source>
        <translation>%1 是量化模型，其算子没有导数；请导出量化之前的网络。</translation>
    </message>
    <message>
        <source>%1 takes %2 where Camscope gives a picture; export a module whose forward takes one tensor.</source>
        <translation>%1 需要 %2，而 Camscope 提供的是图片；请导出 forward 只接受一个张量的模块。</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; of %2 does not run for this picture: the model takes another course.</source>
        <translation>对此图片不会运行 %2 的层“%1”：模型走了另一条执行路径。</translation>
    </message>
    <message>
        <source>The model draws random numbers while it runs (%1), so its scores and all maps change from run to run; export it in evaluation mode.</source>
        <translation>模型在运行时抽取随机数（%1），因此其得分和所有热力图每次运行都会变化；请在评估模式下导出。</translation>
    </message>
    <message>
        <source>A batch norm uses the batch&apos;s own statistics, so the model was exported in training mode; export it again after eval().</source>
        <translation>有批归一化使用批次自身的统计量，说明模型是在训练模式下导出的；请在调用 eval() 之后重新导出。</translation>
    </message>
    <message>
        <source>The target &quot;%1&quot; compares a class with itself; name two different classes.</source>
        <translation>目标“%1”让一个类别与自身相比较；请写两个不同的类别。</translation>
    </message>
    <message>
        <source>%1 gives scores for every position, not one for the picture: for the target &quot;%2&quot; choose a region instead, for example %3.</source>
        <translation>%1 为每个位置给出得分，而不是为整幅图像给出一个得分：对于目标“%2”，请改为选择一个区域，例如 %3。</translation>
    </message>
    <message>
        <source>Gradients and biases add up to %1, the score is %2: the network or the target is not piecewise linear, or it adds constants of its own, as ReLU6 does. The map does not account for the whole score.</source>
        <translation>梯度与偏置之和为 %1，而得分为 %2：网络或目标不是分段线性的，或者像 ReLU6 那样自行加入了常数。此图没有说明全部得分。</translation>
    </message>
    <message>
        <source> (choose one of: %1)</source>
        <translation>（请从中选择：%1）</translation>
    </message>
    <message>
        <source>The method %1 has no options, so &quot;%2&quot; means nothing to it.</source>
        <translation>方法 %1 没有选项，“%2”对它没有意义。</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot;; camscope-cli methods lists them all.</source>
        <translation>没有名为“%1”的方法；camscope-cli methods 会列出全部方法。</translation>
    </message>
    <message>
        <source>The pixel %1,%2 lies outside of what the model sees of the picture: x from %3 to %4, y from %5 to %6.</source>
        <translation>像素 %1,%2 不在模型所见的图片范围内：x 为 %3 到 %4，y 为 %5 到 %6。</translation>
    </message>
    <message>
        <source>The model calls the operator %1, which is none of Torch&apos;s operators on tensors; Camscope does not run it.</source>
        <translation>模型调用了算子 %1，它不属于 Torch 的张量算子；Camscope 不会运行它。</translation>
    </message>
    <message>
        <source>%1 calls the operator %2, which is none of Torch&apos;s operators on tensors (it may reach files, printing or other code); for safety the model is not loaded.</source>
        <translation>%1 调用了算子 %2，它不属于 Torch 的张量算子（可能会访问文件、打印或运行其他代码）；为安全起见，不加载该模型。</translation>
    </message>
    <message>
        <source>There is no layer &quot;%1&quot; in %2; camscope-cli inspect lists its layers.</source>
        <translation>%2 中没有名为“%1”的层；camscope-cli inspect 会列出它的层。</translation>
    </message>
    <message>
        <source>%1 has no output &quot;%2&quot;: it answers with one tensor; leave the output out.</source>
        <translation>%1 没有输出“%2”：它只返回一个张量；请省略输出名。</translation>
    </message>
    <message>
        <source>There is no colour map &quot;%1&quot;%2.</source>
        <translation>没有名为“%1”的配色%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names the layer %2 twice; a layer counts once in a fused map.</source>
        <translation>“%1”两次指定了层 %2；在融合图中每层只计一次。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives the option %2 twice; give it once.</source>
        <translation>“%1”两次给出了选项 %2；请只给出一次。</translation>
    </message>
    <message>
        <source>Jet (older papers)</source>
        <translation>Jet（早期论文常用）</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must hold a lower and a higher number.</source>
        <translation>%1：“%2”必须是一小一大两个数。</translation>
    </message>
    <message>
        <source>%1 lists more than %2 pictures; keep only those that are needed.</source>
        <translation>%1 列出的图片超过 %2 张；请只保留需要的。</translation>
    </message>
    <message>
        <source>%1 lists more than %2 objects; keep only the pictures that are needed.</source>
        <translation>%1 列出的物体超过 %2 个；请只保留需要的图片。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB; keep only the pictures that are needed.</source>
        <translation>%1 大于 %2 MiB；请只保留需要的图片。</translation>
    </message>
    <message>
        <source>%1: line %2 needs a number of pixels in each column of its box, or none there; correct &quot;%3&quot;.</source>
        <translation>%1：第 %2 行的框的每一列都要填像素数，或全部留空；请更正“%3”。</translation>
    </message>
    <message>
        <source>%1: line %2 needs a file and a class; complete or remove it.</source>
        <translation>%1：第 %2 行需要文件和类别；请补全或删除该行。</translation>
    </message>
    <message>
        <source>%1 must begin with a line that names the columns file and class, and x, y, width and height where there are boxes.</source>
        <translation>%1 的首行必须写明 file 和 class 列，有框时还需 x、y、width 和 height。</translation>
    </message>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation>已停止读取 %1。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be x, y, width and height in pixels.</source>
        <translation>%1：“%2”必须是以像素为单位的 x、y、宽和高。</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot;; choose a COCO file with &quot;images&quot;, &quot;annotations&quot; and &quot;categories&quot;, or a .csv table with the columns file and class.</source>
        <translation>%1 没有“%2”；请选择含有“images”、“annotations”和“categories”的 COCO 文件，或含有 file 和 class 列的 .csv 表格。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, which &quot;categories&quot; does not list; add it there.</source>
        <translation>%1：“%2”为 %3，但“categories”未列出它；请在其中补上。</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>第 %1 项</translation>
    </message>
    <message>
        <source>the member &quot;%1&quot;</source>
        <translation>成员“%1”</translation>
    </message>
    <message>
        <source>%1: %2 is no pair of an index and a label; write [&quot;cat&quot;, &quot;dog&quot;], {&quot;0&quot;: &quot;cat&quot;} or {&quot;cat&quot;: 0}.</source>
        <translation>%1：%2 不是索引与标签的组合；请写成 [&quot;cat&quot;, &quot;dog&quot;]、{&quot;0&quot;: &quot;cat&quot;} 或 {&quot;cat&quot;: 0}。</translation>
    </message>
    <message>
        <source>%1 holds no labels: write [&quot;cat&quot;, &quot;dog&quot;], {&quot;0&quot;: &quot;cat&quot;} or {&quot;cat&quot;: 0}.</source>
        <translation>%1 中没有标签：请写成 [&quot;cat&quot;, &quot;dog&quot;]、{&quot;0&quot;: &quot;cat&quot;} 或 {&quot;cat&quot;: 0}。</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8; save it as UTF-8.</source>
        <translation>%1 不是 UTF-8 文本；请存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 holds no labels; write one on each line.</source>
        <translation>%1 不含标签；请每行写一个。</translation>
    </message>
    <message>
        <source>%1 is too large for a list of labels; name another file.</source>
        <translation>%1 太大，不像标签列表；请指定其他文件。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 has %2 columns, and which one holds the labels is not said; give it the title &quot;label&quot; in the first line.</source>
        <translation>%1 有 %2 列，但没有说明哪一列是标签；请在第一行把该列命名为“label”。</translation>
    </message>
    <message>
        <source>%1: %2 has no label; give every class a name.</source>
        <translation>%1：%2 没有标签；请给每个类别一个名称。</translation>
    </message>
    <message>
        <source>%1: %2 is no text in UTF-8; save the file as UTF-8.</source>
        <translation>%1：%2 不是 UTF-8 文本；请把文件存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 names no class %2, but the class %3; indices begin at 0 and leave none out.</source>
        <translation>%1 没有命名类别 %2，却命名了类别 %3；索引从 0 开始且不能有遗漏。</translation>
    </message>
    <message>
        <source>%1: %2 has %3 fields where the first line has %4; put labels with a comma in quotes.</source>
        <translation>%1：%2 有 %3 个字段，而第一行有 %4 个；含逗号的标签请加引号。</translation>
    </message>
    <message>
        <source>%1: %2 has no index of a class; write a whole number from 0.</source>
        <translation>%1：%2 没有类别索引；请写从 0 开始的整数。</translation>
    </message>
    <message>
        <source>%1 gives an input of %2 × %3, but the mean is of inputs of %4 × %5; leave it out.</source>
        <translation>%1 的输入为 %2 × %3，而平均所用的输入为 %4 × %5；请不要选它。</translation>
    </message>
    <message>
        <source>%1 holds no description of a model; choose another name.</source>
        <translation>%1 不是模型说明；请选择其他名称。</translation>
    </message>
    <message>
        <source>The input has 1 to %1 pixels a side.</source>
        <translation>输入的边长为 1 到 %1 像素。</translation>
    </message>
    <message>
        <source>Values run from 0 to 1, or to 255.</source>
        <translation>取值范围为 0 到 1，或 0 到 255。</translation>
    </message>
    <message>
        <source>Every channel needs a number.</source>
        <translation>每个通道都需要一个数值。</translation>
    </message>
    <message>
        <source>Values are divided by it: every channel&apos;s must be greater than 0.</source>
        <translation>数值要除以它：每个通道都必须大于 0。</translation>
    </message>
    <message>
        <source>ImageNet (torchvision, timm)</source>
        <translation>ImageNet（torchvision、timm）</translation>
    </message>
    <message>
        <source>0 … 1</source>
        <translation>0 … 1</translation>
    </message>
    <message>
        <source>−1 … 1 (Inception, TensorFlow)</source>
        <translation>−1 … 1（Inception、TensorFlow）</translation>
    </message>
    <message>
        <source>CLIP</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>Caffe (BGR, 0 … 255)</source>
        <translation>Caffe（BGR，0 … 255）</translation>
    </message>
    <message>
        <source>%1 holds %2 labels, but the model answers with %3 classes; give a file with one label for each class, in the model&apos;s order.</source>
        <translation>%1 含有 %2 个标签，但模型给出 %3 个类别；请提供按模型顺序为每个类别写一个标签的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in &quot;%2&quot; is no stroke of the eraser; write grey, blur or noise, the brush&apos;s radius and the points, such as grey12@40,55+60,70.</source>
        <translation>“%2”中的“%1”不是橡皮的笔画；请写 grey、blur 或 noise，再写笔刷半径和各点，例如 grey12@40,55+60,70。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be an array of the eraser&apos;s strokes.</source>
        <translation>%1：“%2”必须是橡皮笔画的数组。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be an array of points [x, y], at least one.</source>
        <translation>%1：“%2”必须是至少含一个点 [x, y] 的数组。</translation>
    </message>
    <message>
        <source>%1 is an array, which the eraser cannot paint over; give it a picture file or a scene.</source>
        <translation>%1 是数组，橡皮无法涂抹；请给出图片文件或场景。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no picture; write erased:STROKES:PICTURE, such as erased:grey12@40,55:both.png, or ./%1 for a file of that name.</source>
        <translation>“%1”没有指明图片；请写 erased:笔画:图片，例如 erased:grey12@40,55:both.png；若是同名文件，请写 ./%1。</translation>
    </message>
    <message>
        <source>Options run along an axis, but none is given; write --option KEY=VALUE for each value.</source>
        <translation>选项沿坐标轴排列，但没有给出任何取值；请为每个取值写 --option 键=值。</translation>
    </message>
    <message>
        <source>--option compares values along an axis; add --rows=option or --columns=option, or write --method=ID:%1.</source>
        <translation>--option 用于沿坐标轴比较取值；请加上 --rows=option 或 --columns=option，或写成 --method=ID:%1。</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose a folder with write permission and free space.</source>
        <translation>无法写入 %1；请选择有写权限和剩余空间的文件夹。</translation>
    </message>
    <message>
        <source>%2 of %1 must be another variable than &quot;rows&quot;.</source>
        <translation>%1 的 %2 必须是与“rows”不同的变量。</translation>
    </message>
    <message>
        <source>%1 lists more than %2 classes; keep only those that are needed.</source>
        <translation>%1 列出了超过 %2 个类别；请只保留需要的类别。</translation>
    </message>
    <message>
        <source>%1 lists more than %2 objects in %3; keep only those that are needed.</source>
        <translation>%1 在 %3 中列出了超过 %2 个物体；请只保留需要的物体。</translation>
    </message>
    <message>
        <source>%1: the quote that opens on line %2 is never closed; close it, or double a quote inside a text in quotes.</source>
        <translation>%1：第 %2 行开头的引号没有闭合；请补上引号，引号内的文字若含引号请写两次。</translation>
    </message>
    <message>
        <source>%1: line %2 has more than %3 fields; keep only the columns that are needed.</source>
        <translation>%1：第 %2 行超过 %3 个字段；请只保留需要的列。</translation>
    </message>
    <message>
        <source>%1: %2 names the class %3 a second time; remove one of the two.</source>
        <translation>%1：%2 第二次给出类别 %3；请删除其中一个。</translation>
    </message>
    <message>
        <source>The short side has %1 to %2 pixels: at least those of the input.</source>
        <translation>短边为 %1 到 %2 像素：不能小于输入的边长。</translation>
    </message>
    <message>
        <source>%1 does not answer with classes, so there is nothing to name; use the labels with the classifier that they belong to.</source>
        <translation>%1 的输出不是类别，标签无可命名；请将标签用于它们所属的分类模型。</translation>
    </message>
    <message>
        <source>The eraser&apos;s strokes go over this picture too often to be painted; leave some out.</source>
        <translation>橡皮在这张图片上涂抹的次数过多，无法绘制；请去掉一些笔画。</translation>
    </message>
    <message>
        <source>The eraser&apos;s strokes have more than %1 points; leave some out.</source>
        <translation>橡皮的笔画超过 %1 个点；请去掉一些。</translation>
    </message>
    <message>
        <source>%1 is open already; choose another model to compare.</source>
        <translation>%1 已经打开；请选择另一个模型进行比较。</translation>
    </message>
    <message>
        <source>Gradient at %1, norm</source>
        <translation>%1 处梯度的范数</translation>
    </message>
</context>
</TS>
