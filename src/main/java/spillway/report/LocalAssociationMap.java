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
    private static final String[] NAMES = {
        "high among high", "high among low", "low among high", "low among low", "not significant, or no firm"
    };
    private static final Color[] COLORS = {
        new Color(0xB2401A), new Color(0xF2A65A), new Color(0x3F7CB0), new Color(0xB9CCE0), Palette.BARE_LAND
    };

    @Override
    public Figure figure(RunLogs logs) {
        RegionGrid grid = new RegionGrid(logs);
        LogTable table = logs.table("lisa_cells.csv.gz");
        String[] quarters = table.text("quarter");
        String[] kinds = table.text("kind");
        String[] significant = table.text("significant");
        double[] code = new double[kinds.length];
        for (int i = 0; i < code.length; i++) {
            code[i] = significant[i].equals("true") ? KINDS.indexOf(kinds[i]) : KINDS.size();
        }
        List<String> dates = table.distinct("quarter");
        List<Drawing> maps = new ArrayList<>();
        int hot = 0;
        for (String date : ends(dates)) {
            boolean[] used = new boolean[code.length];
            hot = 0;
            for (int i = 0; i < used.length; i++) {
                used[i] = quarters[i].equals(date);
                hot += used[i] && code[i] == 0 ? 1 : 0;
            }
            double[][] map = grid.spread(table.numbers("x"), table.numbers("y"), code, used);
            maps.add(new MapPanel(
                    date + ": " + hot + " cells high among high",
                    grid,
                    (i, j, city) -> COLORS[Double.isNaN(map[i][j]) ? KINDS.size() : (int) map[i][j]],
                    Map.of(),
                    Map.of()));
        }
        Drawing drawn =
                maps.isEmpty() ? new XyPanel(null, PlotStyle.axis(""), PlotStyle.axis("")) : Drawing.grid(2, maps);
        return new Figure(
                "local-association",
                "Where high-value activity bunches on the ground",
                "Local Moran\u2019s I of the rank of high-value value added among the cells that hold a firm; high: above"
                        + " their mean rank, low: below. Coloured where the neighbourhood is unlike what permuting their values"
                        + " gives, at the false discovery rate of the run\u2019s parameters (5 % unless set). Cells without a firm"
                        + " are not tested. Outer regions have no cells.",
                hot + " cells are significantly high among high at the last date.",
                490,
                true,
                logs.source(),
                (g, area) -> {
                    double room = area.getHeight() - 30;
                    drawn.draw(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), room));
                    legend(g, area.getX() + 60, area.getY() + room + 12);
                });
    }

    private static List<String> ends(List<String> dates) {
        return dates.size() < 2 ? dates : List.of(dates.get(0), dates.get(dates.size() - 1));
    }

    private static void legend(java.awt.Graphics2D g, double from, double y) {
        double x = from;
        g.setFont(Figure.font(Font.PLAIN, 12));
        g.setStroke(Palette.stroke(0.8f));
        for (int k = 0; k < NAMES.length; k++) {
            Rectangle2D box = new Rectangle2D.Double(x, y, 18, 12);
            g.setPaint(COLORS[k]);
            g.fill(box);
            g.setPaint(Palette.GREY);
            g.draw(box);
            g.setPaint(Palette.INK);
            g.drawString(NAMES[k], (float) x + 24, (float) y + 11);
            x += 24 + g.getFontMetrics().stringWidth(NAMES[k]) + 34;
        }
    }
}
