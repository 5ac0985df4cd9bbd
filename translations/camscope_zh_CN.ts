<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>camscope::AxisBar</name>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs along the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs along the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::BoardView</name>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::CellView</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop computing this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::ClassListModel</name>
    <message>
        <source>%1
Class %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::ClassPanel</name>
    <message>
        <source>Search classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search %1 classes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output of this model is not a class vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model predicts appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::DockTitle</name>
    <message>
        <source>Detach or attach this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this panel (View ▸ Panels shows it again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::EmptyState</name>
    <message>
        <source>Open pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a TorchScript model here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camscope shows where a neural network looked. Open a model (.pt) and a picture, or look at the demonstration first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP or PNM; or paste one with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a class and a method in the lists at the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not name classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its output is not a class vector, so there is no class to explain. Open a classification model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is run once to find its layers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::FilmStrip</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::Headers</name>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::InfoDialogs</name>
    <message>
        <source>About Camscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where a neural network looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select another cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlay on and off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlarge the cell, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opacity 10 … 90 %, 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom in, out, whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a model, pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy or export what is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options of the method (in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits and Space act while the board has the focus; click a cell first.
Mouse: the wheel zooms, dragging moves, a double click enlarges.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::Inspector</name>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a cell to see its numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::LayerTreeModel</name>
    <message>
        <source>%1
Another name for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2
Height × width · channels: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::MainWindow</name>
    <message>
        <source>The demonstration is not installed beside the program; open a model and a picture of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TorchScript models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::MessageBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::MethodListModel</name>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::MethodPanel</name>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::ModelPanel</name>
    <message>
        <source>%1 G parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 k parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter layers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a TorchScript file to see its layers here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::OptionsPopover</name>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::StatusLine</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>last map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop computing maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen pixels per picture pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in the original picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::StyleBar</name>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the overlay (1…9, 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By value: opacity grows with the map.
Uniform: the same opacity everywhere.
Mask: the picture shows where the map is high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per map: each map uses all colours.
Whole board: one scale of raw values for all maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth: bilinear.
Blocks: the real grid of the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show negative values, too, in diverging colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>camscope::WindowActions</name>
    <message>
        <source>Open &amp;model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the built-in model and its pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is seen as a PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the board as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop computing maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overlay	Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;large cell	F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected cell alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Camscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Camscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is not enough memory for this; close other programs, or use a smaller batch or picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics processor reported an error; start again, or choose the CPU as device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network could not be run on this input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be processed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot;; write auto, cpu, cuda or cuda:N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device %1 is not there: this LibTorch finds %2 CUDA devices; use cpu, or a LibTorch built for your graphics processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds an array of shape %2, but %3 takes float32 of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 channels, but its description makes %3 of a picture; describe its input in a .camscope.json file beside it, or give the input as an array with --tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is a generated scene, which this version cannot draw; save it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run on an input of %2; it expects %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers NaN or infinity for this picture, so there is nothing to explain; its weights are damaged: export it again from a healthy checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no layer with a grid of positions that the score depends on; choose a method for the input, such as saliency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output of %1 has the shape %2, which is no activation of one picture; choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an array of 1×C×H×W, so it is no input for a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAM explains class logits; for the target &quot;%1&quot; use Grad-CAM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAM needs global pooling and one linear layer right behind %1, but %2; choose the last layer before the pooling, or use Grad-CAM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network pools by maximum: the map uses the same weights, but does not add up to the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual of the CAM identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map does not add up to the score: they differ by %1, more than rounding explains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much every position of the last layer adds to the class score: the classifier&apos;s own weights, nothing estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact, but only for networks that end in global average pooling and one linear layer; it says nothing of earlier layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pass beyond the one that gives the layer&apos;s activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preprocessed picture already holds values that are NaN or infinite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activation of %1 holds NaN or infinite values: the network makes them before this layer, most likely from its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s output is NaN or infinite, most likely from its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map holds NaN or infinite values although activation and output are finite: the gradient or the method&apos;s formula made them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no grid of positions (it lies behind pooling or flattening), so the map is one value; choose an earlier layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid of %1 is 1×1, so the map is one value for the whole picture; choose an earlier layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backward signal is exactly zero from %1 on, so nothing of it reaches the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 values of the map are NaN or infinite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map has the same value everywhere (%1), so it shows no place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No position is positive (values from %1 to %2), so nothing is left after ReLU: here the layer speaks against the class. The signed view shows the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which positions of the layer raise the score, each channel weighted by its mean gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaging the gradient loses where in a channel the score is sensitive; channels whose gradient has both signs may cancel out, and in early layers the map can highlight what the score ignores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One forward and one backward pass behind the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients are so small (median of 2g² is %1) that epsilon = %2 decides the weights; compare with another epsilon or with normalise_alpha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like Grad-CAM, but every position&apos;s positive gradient counts for itself, so that several objects of one class show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only positive gradients count, so it cannot show what speaks against a class; exact for exp(y) on a piecewise linear head with ε = 0 only, and for small gradients ε decides the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the denominator. Decides the map where gradients are small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the original authors&apos; code: no epsilon, and each channel&apos;s a sums to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sharp picture of the patterns that excite the network on the way to the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largely recovers edges of the picture: it hardly changes with the class or even with random weights (Adebayo et al. 2018), so it does not show why a class was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One forward and one backward pass through the whole network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectifiers replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule applies to ReLU alone; these activation functions kept their own derivative: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no ReLU, so this map is the plain gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which positions of the layer raise the score, each position weighted by its own positive gradient; usable in early layers, where it shows fine detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In layers with a stride or pooling behind them the gradient reaches only some positions, which shows as a grid pattern that is no property of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score does not depend on %1, so its gradient there is zero everywhere; choose a layer before the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient at %1 holds %2 values that are NaN or infinite; the backward pass made them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient at %1 is exactly zero: the probability is saturated; explain the class&apos;s logit instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient at %1 is exactly zero at every grid position: the score is saturated or reads nothing from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score=prob needs a target that is one class; &quot;%1&quot; is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method %1 has no options, so &quot;%2&quot; means nothing to it%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method %1 has no option &quot;%2&quot;%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the option %2 cannot be &quot;%3&quot;; it takes %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class activation maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perturbation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot;%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixel %1,%2 lies outside of what the model sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask %1 is %2×%3 pixels, the picture %4×%5; draw it at the picture&apos;s size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask %1 marks nothing of what the model sees; pixels over 127 count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the picture is predicted as class %1, so there is no predicted region; choose a pixel or a mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pixels change the score most when they change a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small change is not the presence of an object: the map is noisy, and strong edges stand out in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each channel is weighted by the score that the picture keeps when it is seen through that channel alone; no gradient is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked pictures are unlike anything the network was trained on, and the softmax lets a few channels decide the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One forward pass through the whole network for every channel that is not constant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax of the scores over the channels, or the scores as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target itself (a logit), or the class&apos;s probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtract the score of an empty picture (zero after preprocessing). Cancels out in a softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest number of channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the channels of the largest variance only; 0 means all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no output of a single number, so there is no binary target; choose a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class %1: the segmentation by %2 has the classes 0 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives no scores for every position (B×C×h×w), so there is no region to explain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives no vector per picture, so pictures cannot be compared by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not name one element of the output %2, whose shape behind the batch is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no output &quot;%2&quot;; its outputs are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wanted part of the network does not depend on the chosen layer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the classifier reads the layer on more than one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the operator %1 stands between the layer and the classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no global pooling follows the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output is not a class vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export TorchScript in Python: torch.jit.script(model.eval()).save(&quot;model.pt&quot;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a torch.export archive (.pt2), which this version of Camscope does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Python checkpoint (torch.save): weights without a program. Build the model in Python and load the checkpoint into it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Keras model; Camscope explains PyTorch models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a zip archive, but no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Python pickle (a checkpoint or a whole pickled model): it would run code when opened, and holds no program of its own. Build the model in Python and load the checkpoint into it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a safetensors file: weights without a program. Build the model in Python and load the weights into it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an HDF5 file (Keras); Camscope explains PyTorch models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a TensorFlow Lite model; Camscope explains PyTorch models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a picture, not a model; open it as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an ONNX model; Camscope needs the PyTorch model that it was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a text file, not a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a model file that Camscope knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model file %1; check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; name a model file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes); copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model calls the operator %1, which reaches beyond tensors; Camscope does not run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model calls the operator %1, which LibTorch %2 does not have; export it with an older PyTorch or build Camscope with a newer LibTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls the operator %2, which reaches beyond tensors (files, printing, other code); for safety the model is not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls the operator %2, which LibTorch %3 does not have; export the model with an older PyTorch or build Camscope with a newer LibTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses %2, which runs code while the model is loaded; for safety the model is not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads beyond the end of a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model uses the operator %1, which Camscope cannot follow; export it from a model in evaluation mode with torch.jit.trace instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model refused its input: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s output does not depend on the picture, so there is nothing to explain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be loaded by LibTorch %2: the archive is damaged or was written by a newer version; copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no forward method; export the whole network, not a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 inputs where Camscope gives one picture; export a module whose forward takes one tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model passes a dictionary to an operator, which Camscope cannot follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated archive; copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 cannot be read; copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds an entry %2 of more than %3 bytes, which no model needs; it is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist%2; check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose a folder with write permission and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes); choose another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a picture; PNG, JPEG, WebP, TIFF, BMP and PNM can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, which cannot be read as a picture; save it as PNG or JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a truncated %2 file; copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a %2 file without pixels; choose another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON (at byte %2); correct it or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must hold a JSON object in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a list of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a whole number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a whole number, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a list of %3 numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be an object in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used as an array: %2. Save a float32 array with numpy.save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels, more than the %4 million that can be opened; reduce it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an animated WebP file; save one of its frames as PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to open %1; reduce the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a damaged %2 file; copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds neither 8 nor 16 bits per channel; save it as 8-bit PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 channels; pictures with 1, 3 or 4 channels can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds several pages; the first one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be 1 or 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: every number of &quot;%2&quot; must be greater than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be at least the larger of width and height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must hold three whole numbers from 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made for a newer version of Camscope (&quot;%2&quot; is above 1); update Camscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run on an input of %2, but it does at %3×%3: put {&quot;schema&quot;: 1, &quot;input&quot;: {&quot;width&quot;: %3, &quot;height&quot;: %3}} into %4 beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run on an input of %2; put the size that it expects into %3 beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer &quot;%1&quot; in %2%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its output has no grid of positions: it lies behind pooling or flattening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its grid is 1×1: one value for the whole picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its output does not hold one activation per picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description suggests the layer &quot;%1&quot;, which the model does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some weights are NaN or infinite; predictions and maps will be too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model says nothing about its input; ImageNet&apos;s preprocessing is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description has %1 labels for %2 classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no class vector as output, so it has no class %2; choose an element of an output instead (output[path]:indices).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class %1: %2 has the classes 0 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 has no labels, so there is no class &quot;%1&quot;; name the class by its index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot; in %2%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several classes are labelled &quot;%1&quot;: %2; name one by its index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no class vector as output, so it has no most probable class; choose an element of an output instead (output[path]:indices).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class of rank %1: %2 has %3 classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s crop_resize is %1, but it must be at least the input size, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too narrow to be scaled to a short side of %3; crop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plasma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cool–warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue–white–red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no colour map &quot;%1&quot;%2; inferno is the default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map of %1 × %2 values cannot be laid over a picture of %3 × %4 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no board variable &quot;%1&quot;%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board was written in version %1 of its format; this program reads version 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board&apos;s description is incomplete or malformed; see docs/schemas/board.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns of the board are both &quot;%1&quot;; they must differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no convention &quot;%1&quot;%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The explanation&apos;s description is incomplete or malformed; see docs/schemas/spec.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names an empty layer; write NAME or NAME+NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in &quot;%2&quot; is no option; write key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs one of &quot;%2&quot;, &quot;tensor&quot; and &quot;scene&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot; is empty; name a class by index or label, or use top1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write prob:INDEX, for example prob:282.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: a class index is a whole number, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write label:NAME, for example label:tiger cat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: ranks count from 1, for example top1 or top1..5, and at most top1..1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write diff:INDEX-INDEX, for example diff:282-243.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write set:INDEX*WEIGHT,…, for example set:282*0.7,281*0.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write binary:+ or binary:-.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write seg:INDEX@pred, seg:INDEX@mask.png or seg:INDEX@x,y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write embed:PICTURE, for example embed:reference.png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target &quot;%1&quot;: write output[PATH]:I,J,… with indices after the batch dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demonstration is not installed beside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure needs --model and --image, or --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns are both %1; choose two different variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several values of %1 are given; put it along --rows or --columns, or give one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not exported by Camscope: it holds no board.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
