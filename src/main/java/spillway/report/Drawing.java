package spillway.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Something that can be painted into a rectangle at any scale. */
@FunctionalInterface
public interface Drawing {
    /** Paints into {@code area}, in user space. */
    void draw(Graphics2D g, Rectangle2D area);

    /** The drawings in rows of {@code columns}, each in a cell of the same size. */
    static Drawing grid(int columns, Drawing... drawings) {
        return grid(columns, java.util.List.of(drawings));
    }

    /** The drawings in rows of {@code columns}, each in a cell of the same size. */
    static Drawing grid(int columns, java.util.List<? extends Drawing> drawings) {
        int rows = (drawings.size() + columns - 1) / columns;
        return (g, area) -> {
            double width = area.getWidth() / columns;
            double height = area.getHeight() / rows;
            for (int i = 0; i < drawings.size(); i++) {
                int row = i / columns;
                double x = area.getX() + width * (i % columns);
                double y = area.getY() + height * row;
                drawings.get(i).draw(g, new Rectangle2D.Double(x, y, width, height));
            }
        };
    }

    /** The drawings below each other, with these shares of the height. */
    static Drawing stack(double[] shares, Drawing... drawings) {
        return (g, area) -> {
            double y = area.getY();
            for (int i = 0; i < drawings.length; i++) {
                double height = area.getHeight() * shares[i];
                drawings[i].draw(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), height));
                y += height;
            }
        };
    }
}
