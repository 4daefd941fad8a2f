package spillway.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTree;
import javax.swing.WindowConstants;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreePath;
import spillway.report.Drawing;
import spillway.report.Figure;

/** Every figure of a run as a chart: figures of the cities with what was observed of them, and all metrics, in groups. */
final class ChartWindow extends JFrame {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all cities";

    private final transient Charts charts;
    private final transient Takeaway takeaway;
    private final JTree tree;
    private final JComboBox<String> city = new JComboBox<>();
    private final DrawingPanel panel = new DrawingPanel();
    private final JLabel meaning = new JLabel(" ");
    private transient Optional<Charts.Item> shown = Optional.empty();

    /** A window on {@code charts}, not yet shown; {@code takeaway} saves the chart that is shown. */
    ChartWindow(Charts charts, Takeaway takeaway) {
        super("Charts of all figures");
        this.charts = charts;
        this.takeaway = takeaway;
        DefaultMutableTreeNode root = new DefaultMutableTreeNode("figures");
        charts.groups().forEach((group, items) -> {
            DefaultMutableTreeNode node = new DefaultMutableTreeNode(group);
            items.forEach(item -> node.add(new DefaultMutableTreeNode(item)));
            root.add(node);
        });
        tree = new JTree(new DefaultTreeModel(root));
        tree.setRootVisible(false);
        tree.setShowsRootHandles(true);
        tree.addTreeSelectionListener(event -> chosen(event.getPath()));
        city.addItem(ALL);
        charts.cities().forEach(city::addItem);
        city.addActionListener(event -> draw());
        JButton picture = new JButton("Save picture\u2026");
        picture.addActionListener(event -> takeaway.saveChart());
        JPanel above = new JPanel();
        above.add(new JLabel("City:"));
        above.add(city);
        above.add(picture);
        JPanel right = new JPanel(new BorderLayout());
        right.add(above, BorderLayout.NORTH);
        right.add(panel, BorderLayout.CENTER);
        right.add(meaning, BorderLayout.SOUTH);
        JScrollPane left = new JScrollPane(tree);
        left.setPreferredSize(new Dimension(330, 500));
        JSplitPane both = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, right);
        both.setDividerLocation(320);
        add(both);
        setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
        setSize(1080, 640);
        choose(charts.groups().values().iterator().next().get(0).name());
    }

    private void chosen(TreePath path) {
        Object user = ((DefaultMutableTreeNode) path.getLastPathComponent()).getUserObject();
        if (user instanceof Charts.Item item) {
            shown = Optional.of(item);
            city.setEnabled(item.ofCities());
            meaning.setText("<html>" + item.meaning() + "</html>");
            draw();
        }
    }

    /** Shows the figure of this name in files. */
    void choose(String name) {
        DefaultMutableTreeNode root = (DefaultMutableTreeNode) tree.getModel().getRoot();
        root.depthFirstEnumeration().asIterator().forEachRemaining(node -> {
            DefaultMutableTreeNode found = (DefaultMutableTreeNode) node;
            if (found.getUserObject() instanceof Charts.Item item && item.name().equals(name)) {
                TreePath path = new TreePath(found.getPath());
                tree.setSelectionPath(path);
                tree.scrollPathToVisible(path);
            }
        });
    }

    /** Shows all cities, or one. */
    void chooseCity(String name) {
        city.setSelectedItem(name);
    }

    /** Draws what is known by now. */
    void draw() {
        drawing().ifPresent(panel::show);
    }

    private Optional<Drawing> drawing() {
        Object chosen = city.getSelectedItem();
        Optional<String> one = ALL.equals(chosen) ? Optional.empty() : Optional.of(String.valueOf(chosen));
        return shown.map(item -> charts.chart(item, one).drawing());
    }

    /** Saves the chart that is shown as points and lines, and tells where. */
    void save(Path folder, Consumer<List<Path>> told) throws IOException {
        Optional<Drawing> drawing = drawing();
        if (drawing.isPresent() && shown.isPresent()) {
            Charts.Item item = shown.get();
            told.accept(takeaway.figure("chart-" + item.name(), item.toString(), item.meaning(), 560, drawing.get())
                    .write(folder));
        }
    }

    /** Height and width of pictures are those of {@link Figure}. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(700, 420);
    }
}
