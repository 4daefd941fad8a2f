package spillway.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;
import spillway.report.Figure;
import spillway.report.Palette;
import spillway.report.SectorNames;

/** Firms as marks on the map: the colour is the sector, a triangle was founded by an investor from outside. */
final class FirmMarks {
    private static final Shape DOMESTIC = new Ellipse2D.Double(-2.2, -2.2, 4.4, 4.4);
    private static final Shape FOREIGN = triangle();
    private static final Color EDGE = new Color(255, 255, 255, 200);
    private static final double LINE = 14;

    private final List<String> sectors;

    /** Marks of firms of these sectors, by their codes. */
    FirmMarks(List<String> sectors) {
        this.sectors = sectors;
    }

    private static Shape triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -3.4);
        path.lineTo(3.2, 2.6);
        path.lineTo(-3.2, 2.6);
        path.closePath();
        return path;
    }

    /**
     * Draws them.
     *
     * @param corner the lower left corner of a land cell on the screen
     * @param side length of a cell on the screen
     */
    void draw(Graphics2D g, FirmSample firms, IntFunction<Point2D> corner, double side) {
        for (int i = 0; i < firms.size(); i++) {
            Point2D from = corner.apply(firms.cell()[i]);
            double x = from.getX() + side * FirmSample.place(firms.firm()[i], 1);
            double y = from.getY() - side * FirmSample.place(firms.firm()[i], 2);
            mark(g, x, y, firms.sector()[i], firms.foreign()[i]);
        }
    }

    private static void mark(Graphics2D g, double x, double y, int sector, boolean foreign) {
        Shape shape = AffineTransform.getTranslateInstance(x, y).createTransformedShape(foreign ? FOREIGN : DOMESTIC);
        g.setPaint(Palette.category(sector));
        g.fill(shape);
        g.setPaint(EDGE);
        g.setStroke(Palette.stroke(0.6f));
        g.draw(shape);
    }

    /** Tells at the upper left of {@code frame} what colours and shapes mean, and how many are shown. */
    void legend(Graphics2D g, FirmSample firms, Rectangle2D frame) {
        g.setFont(Figure.font(Font.PLAIN, 10.5));
        String shown = firms.size() == firms.present()
                ? "all " + firms.present() + " firms of the model"
                : firms.size() + " of " + firms.present() + " firms of the model";
        double width = 204;
        double height = LINE * (sectors.size() + 2) + 8;
        double x = frame.getX() + 6;
        double y = frame.getY() + 6;
        g.setPaint(new Color(255, 255, 255, 225));
        g.fill(new Rectangle2D.Double(x, y, width, height));
        double line = y + LINE;
        text(g, shown, x + 6, line);
        for (int s = 0; s < sectors.size(); s++) {
            line += LINE;
            mark(g, x + 11, line - 4, s, false);
            text(g, SectorNames.of(sectors.get(s)), x + 20, line);
        }
        line += LINE;
        g.setPaint(Palette.FAINT_INK);
        g.fill(AffineTransform.getTranslateInstance(x + 11, line - 4).createTransformedShape(FOREIGN));
        text(g, "founded by an outside investor", x + 20, line);
    }

    private static void text(Graphics2D g, String text, double x, double y) {
        g.setPaint(Palette.INK);
        g.drawString(text, (float) x, (float) y);
    }
}
