package spillway.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import spillway.model.CityFigure;
import spillway.report.SectorNames;

/** What a city is in the quarter that is shown, in plain words; each line says what it means when the mouse rests on it. */
final class CityCard extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;
    private static final int ROW = 17;
    private static final List<Line> LINES = List.of(
            new Line("Real output, 100m RMB a year", 4, CityFigure.REAL_GDP),
            new Line("of it high-value, %", 100, CityFigure.HIGH_VALUE_SHARE),
            new Line("Residents, 10,000", 1, CityFigure.POPULATION),
            new Line("of them talent, 10,000", 1, CityFigure.TALENT),
            new Line("Wage, 1,000 RMB a year", 1e-3, CityFigure.WAGE),
            new Line("Rent, 2010 = 100", 1, CityFigure.RENT_INDEX),
            new Line("Unemployment, %", 100, CityFigure.UNEMPLOYMENT),
            new Line("Research, 100m RMB a year", 4, CityFigure.RESEARCH),
            new Line("Subsidies, 100m RMB a year", 4, CityFigure.SUBSIDIES),
            new Line("Investors, bn USD a year", 4, CityFigure.DIRECT_INVESTMENT));

    private final transient List<String> regions;
    private final JLabel title =
            new JLabel("<html>Click a city on the map to see what it is and how it changed.</html>");
    private final JLabel foot = new JLabel(" ");
    private final DefaultTableModel rows = new DefaultTableModel(0, 3);
    private final List<String> meanings = new ArrayList<>();
    private final JTable table = new JTable(rows) {
        private static final long serialVersionUID = 1L;

        @Override
        public String getToolTipText(java.awt.event.MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            return row < 0 || row >= meanings.size() ? "" : meanings.get(row);
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return false;
        }
    };

    /** A figure on the card, times a factor. */
    private record Line(String words, double factor, CityFigure figure) {}

    /** A card of no city among these regions. */
    CityCard(List<String> regions) {
        super(new BorderLayout());
        this.regions = regions;
        setBackground(Color.WHITE);
        setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
        table.setShowGrid(false);
        table.setTableHeader(null);
        DefaultTableCellRenderer right = new DefaultTableCellRenderer();
        right.setHorizontalAlignment(SwingConstants.RIGHT);
        for (int column = 1; column < 3; column++) {
            table.getColumnModel().getColumn(column).setCellRenderer(right);
            table.getColumnModel().getColumn(column).setPreferredWidth(75);
        }
        table.getColumnModel().getColumn(0).setPreferredWidth(200);
        foot.setFont(table.getFont());
        title.setFont(table.getFont());
        add(title, BorderLayout.NORTH);
        add(table, BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
    }

    /** Shows region {@code r} in {@code now}, beside what it was in the first quarter; {@code lastYear} ends with {@code now}. */
    void show(int r, Scene first, Scene now, List<Scene> lastYear) {
        rows.setRowCount(0);
        meanings.clear();
        row("", "", "2010 Q1", now.year() + " " + now.season());
        for (Line line : LINES) {
            String meaning = line.figure.meaning() + ", " + line.figure.unit();
            row(
                    meaning,
                    line.words,
                    Rows.number(line.factor * first.of(line.figure, r)),
                    Rows.number(line.factor * now.of(line.figure, r)));
        }
        row(
                "the sector that the city's leader has chosen",
                "Its government supports",
                sector(first, r),
                sector(now, r));
        row(
                "what it offers to investors of that sector, as a share of their capital",
                "and bids, of capital",
                Rows.percent(first.bids()[r]),
                Rows.percent(now.bids()[r]));
        Traffic year = Traffic.sum(lastYear.stream().map(Scene::traffic).toList());
        row("from all other places in the last year", "Talent that came, persons", "", people(year.arrivals(r)));
        row("for all other places in the last year", "Talent that left, persons", "", people(year.departures(r)));
        title.setText("<html><b>" + regions.get(r) + "</b></html>");
        foot.setText(
                year.isKnown()
                        ? "<html>Most talent came from " + origin(year, r)
                                + ". Right-click the map for firms and talent.</html>"
                        : "<html>Moves are not shown of a run that was made already.</html>");
        table.setRowHeight(TextSize.scaled(ROW));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return TextSize.scaled(ROW);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }

    private void row(String meaning, String... cells) {
        meanings.add(meaning);
        rows.addRow(cells);
    }

    private static String people(double tenThousands) {
        return Rows.number(1e4 * tenThousands);
    }

    private static String sector(Scene scene, int r) {
        String code = scene.targets()[r];
        return code.equals(Scene.UNKNOWN) ? "\u2013" : code.isEmpty() ? "none" : SectorNames.of(code);
    }

    /** Where most of those who came in the year came from. */
    private String origin(Traffic year, int r) {
        int most = -1;
        for (int from = 0; from < year.talent().length; from++) {
            if (from != r && year.talent()[from][r] > (most < 0 ? 0 : year.talent()[most][r])) {
                most = from;
            }
        }
        return most < 0 ? "nowhere yet" : most == regions.size() ? "the rest of China" : regions.get(most);
    }
}
