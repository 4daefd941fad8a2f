package spillway.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Frame;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import spillway.kernel.Quarter;
import spillway.report.Figure;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.world.World;

/**
 * What is changed when, on a time line that can be edited: the settings made in the window, and those of the policy that is tried. What is
 * over cannot be changed.
 */
final class TimeLine extends JDialog {
    private static final long serialVersionUID = 1L;

    private final TimeLineTable table;
    private final DrawingPanel bars = new DrawingPanel();
    private final double years;

    /** What is asked for. */
    interface Asked {
        /** These settings take the place of those made in the window, and of those of the policy. */
        void plan(List<Changes.Change> ofWindow, List<Changes.Change> ofPolicy);

        /** What was typed is none of what there is, for this reason. */
        void refused(String why);

        /** The settings are kept as a policy in a file. */
        void save(List<Changes.Change> all);
    }

    /** A time line of runs of so many years. */
    TimeLine(Frame owner, double years, Asked asked) {
        super(owner, "Time line of what is changed", false);
        this.years = years;
        table = new TimeLineTable(asked::refused);
        JTable rows = new JTable(table);
        rows.setName("timeline");
        rows.putClientProperty("terminateEditOnFocusLost", true);
        int[] widths = {330, 90, 80, 80, 160};
        for (int column = 0; column < widths.length; column++) {
            rows.getColumnModel().getColumn(column).setPreferredWidth(widths[column]);
        }
        table.addTableModelListener(event -> draw());
        JPanel below = new JPanel(new FlowLayout(FlowLayout.LEFT));
        below.add(button("Add a setting", () -> table.add()));
        below.add(button("Take out", () -> table.remove(rows.getSelectedRow())));
        below.add(button("Apply", () -> asked.plan(table.ofWindow(), table.ofPolicy())));
        below.add(button("Save as a policy\u2026", () -> asked.save(table.all())));
        below.add(new JLabel("Quarters as 2016Q1; an empty last quarter means for ever."));
        bars.setPreferredSize(new Dimension(760, 170));
        add(bars, BorderLayout.NORTH);
        add(new JScrollPane(rows), BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
        setSize(860, 520);
        setLocationRelativeTo(owner);
    }

    private static JButton button(String text, Runnable action) {
        JButton button = new JButton(text);
        button.addActionListener(event -> action.run());
        return button;
    }

    /** Shows what is planned now. */
    void show(List<Changes.Change> ofWindow, List<Changes.Change> ofPolicy, String policy, Quarter now) {
        table.show(ofWindow, ofPolicy, policy, now);
        draw();
    }

    private void draw() {
        List<Changes.Change> all = new ArrayList<>(table.all());
        int mine = table.ofWindow().size();
        Quarter now = table.now();
        bars.show((g, area) -> draw(g, area, all, mine, now));
    }

    private void draw(Graphics2D g, Rectangle2D area, List<Changes.Change> all, int mine, Quarter now) {
        double start = World.START.year();
        double left = area.getX() + 12;
        double width = area.getWidth() - 24;
        double axis = area.getMaxY() - 22;
        g.setFont(Figure.font(Font.PLAIN, 11));
        for (int year = (int) start; year <= start + years; year += PlotStyle.step(years)) {
            double x = left + width * (year - start) / years;
            g.setPaint(Palette.GRID);
            g.draw(new Line2D.Double(x, area.getY() + 4, x, axis));
            g.setPaint(Palette.FAINT_INK);
            g.drawString(String.valueOf(year), (float) x - 12, (float) axis + 15);
        }
        double step = Math.min(22, (axis - area.getY() - 6) / Math.max(1, all.size()));
        for (int i = 0; i < all.size(); i++) {
            Changes.Change change = all.get(i);
            double from = Math.max(0, moment(change.from()) - start);
            double until =
                    change.until().map(last -> moment(last.plus(1)) - start).orElse(years);
            double y = area.getY() + 4 + i * step;
            Color color = i < mine ? Palette.BLUE : Palette.VERMILLION;
            g.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), 70));
            g.fill(new Rectangle2D.Double(
                    left + width * from / years,
                    y,
                    Math.max(2, width * (Math.min(years, until) - from) / years),
                    step - 3));
            g.setPaint(Palette.INK);
            String text = change.path() + " = " + change.value();
            float x = (float) (left + width * from / years + 4);
            float room = (float) (left + width - g.getFontMetrics().stringWidth(text) - 4);
            g.drawString(text, Math.max((float) left, Math.min(x, room)), (float) (y + step / 2 + 2));
        }
        if (all.isEmpty()) {
            g.setPaint(Palette.FAINT_INK);
            g.drawString("Nothing is changed on the way.", (float) left, (float) area.getCenterY());
        }
        double x = left + width * (moment(now) - start) / years;
        g.setPaint(Palette.INK);
        g.setStroke(Palette.stroke(1.4f));
        g.draw(new Line2D.Double(x, area.getY(), x, axis));
        g.drawString("now", (float) x + 3, (float) axis - 3);
    }

    private static double moment(Quarter quarter) {
        return quarter.year() + (quarter.number() - 1) / 4.0;
    }
}
