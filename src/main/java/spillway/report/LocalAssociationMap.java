package spillway.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where cells with much high-value activity stand among their like: local Moran's I of cells that hold a firm. */
public final class LocalAssociationMap implements Chart {
    private static final List<String> KINDS = List.of("high_high", "high_low", "low_high", "low_low");
    private static final List<String> NAMES =
            List.of("high among high", "high among low", "low among high", "low among low");
    private static final List<Color> COLORS =
            List.of(new Color(0xB2401A), new Color(0xE08A2E), new Color(0x2F6CA3), new Color(0x6FA3CF));

    @Override
    public Part part() {
        return Part.PLACES;
    }

    @Override
    public Figure figure(RunLogs logs) {
        RegionGrid grid = new RegionGrid(logs);
        LogTable table = logs.table("lisa_cells.csv.gz");
        String[] quarters = table.text("quarter");
        String[] kinds = table.text("kind");
        String[] significant = table.text("significant");
        double[] code = new double[kinds.length];
        for (int i = 0; i < code.length; i++) {
            int kind = KINDS.indexOf(kinds[i]);
            code[i] = kind < 0 ? Double.NaN : significant[i].equals("true") ? kind : KINDS.size() + kind;
        }
        List<Drawing> maps = new ArrayList<>();
        String finding = "Too short a run for local association";
        for (String date : ends(table.distinct("quarter"))) {
            boolean[] used = new boolean[code.length];
            int tested = 0;
            int told = 0;
            int hot = 0;
            for (int i = 0; i < used.length; i++) {
                used[i] = quarters[i].equals(date);
                tested += used[i] && Double.isFinite(code[i]) ? 1 : 0;
                told += used[i] && code[i] < KINDS.size() ? 1 : 0;
                hot += used[i] && code[i] == 0 ? 1 : 0;
            }
            String cells = Figure.number(tested, 0);
            double[][] map = grid.spread(table.numbers("x"), table.numbers("y"), code, used);
            maps.add(new MapPanel(
                    date + ": %s of %s cells significant".formatted(Figure.number(told, 0), cells),
                    grid,
                    (i, j, city) -> Double.isNaN(map[i][j]) ? Palette.BARE_LAND : color((int) map[i][j]),
                    Map.of(),
                    Map.of()));
            finding = told == 0
                    ? "In %s no cell\u2019s neighbourhood is unlike chance; pale: the values of %s cells"
                            .formatted(date, cells)
                    : "In %s %s of %s cells that hold firms stand high among high: high-value activity bunches there"
                            .formatted(date, Figure.number(hot, 0), cells);
        }
        Drawing drawn = maps.isEmpty()
                ? new XyPanel(null, PlotStyle.axis(""), PlotStyle.axis("")).whenEmpty("measured at the ends of years")
                : Drawing.grid(2, maps);
        return new Figure(
                "local-association",
                finding,
                "Local Moran\u2019s I of the rank of high-value value added among the cells that hold a firm; high: above"
                        + " their mean rank, low: below. Strong colours: the neighbourhood is unlike what permuting their"
                        + " values gives, at the false discovery rate of the run\u2019s parameters (5 % unless set); pale:"
                        + " tested, not significant. Cells without a firm are not tested. Outer regions have no cells.",
                finding + ".",
                500,
                true,
                logs.source(),
                (g, area) -> {
                    double room = area.getHeight() - 30;
                    drawn.draw(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), room));
                    legend(g, area.getX() + 40, area.getY() + room + 12);
                });
    }

    private static Color color(int code) {
        Color strong = COLORS.get(code % KINDS.size());
        return code < KINDS.size() ? strong : mixed(strong);
    }

    /** The colour with much white. */
    private static Color mixed(Color color) {
        double white = 0.72;
        return new Color(
                (int) (color.getRed() + white * (255 - color.getRed())),
                (int) (color.getGreen() + white * (255 - color.getGreen())),
                (int) (color.getBlue() + white * (255 - color.getBlue())));
    }

    private static List<String> ends(List<String> dates) {
        return dates.size() < 2 ? dates : List.of(dates.get(0), dates.get(dates.size() - 1));
    }

    private static void legend(java.awt.Graphics2D g, double from, double y) {
        double x = from;
        g.setFont(Figure.font(Font.PLAIN, 12));
        g.setStroke(Palette.stroke(0.8f));
        for (int k = 0; k <= KINDS.size(); k++) {
            boolean none = k == KINDS.size();
            String name = none ? "no firm" : NAMES.get(k);
            for (int pale = 0; pale < (none ? 1 : 2); pale++) {
                Rectangle2D box = new Rectangle2D.Double(x + 18 * pale, y, 18, 12);
                g.setPaint(none ? Palette.BARE_LAND : color(k + pale * KINDS.size()));
                g.fill(box);
                g.setPaint(Palette.GREY);
                g.draw(box);
            }
            g.setPaint(Palette.INK);
            g.drawString(name, (float) x + 42, (float) y + 11);
            x += 42 + g.getFontMetrics().stringWidth(name) + 28;
        }
        g.drawString("(pale: not significant)", (float) x, (float) y + 11);
    }
}
