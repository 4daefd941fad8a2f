package spillway.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A figure as bytes: painted in points and in lines when each is first asked for, and once, however many files and pages take it. One object
 * serves one thread.
 */
final class Picture {
    private final Figure figure;
    /** The {@code svg} element without title and description. */
    private @Nullable String element;

    private byte @Nullable [] png;

    Picture(Figure figure) {
        this.figure = figure;
    }

    /** Writes the figure into {@code folder} as a picture and as a drawing, and returns both files. */
    List<Path> write(Path folder) throws IOException {
        Path points = folder.resolve(figure.name() + ".png");
        Files.write(points, png());
        Path lines = folder.resolve(figure.name() + ".svg");
        Files.writeString(lines, svg());
        return List.of(points, lines);
    }

    /** The figure as a document of its own. */
    String svg() {
        String element = element();
        int start = element.indexOf('>') + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element.substring(0, start)
                + "<title>" + Html.escape(figure.title()) + "</title><desc>" + Html.escape(figure.alternative())
                + "</desc>" + element.substring(start) + "\n";
    }

    /** The figure as an element of a page, with its words as label. */
    String inline() {
        String bare = element().replaceFirst(" xmlns=\"[^\"]*\"", "").replaceFirst(" xmlns:xlink=\"[^\"]*\"", "");
        return "<svg role=\"img\" aria-label=\"" + figure.words() + "\"" + bare.substring("<svg".length());
    }

    /** The picture in points as text in base 64. */
    String base64() {
        return Base64.getEncoder().encodeToString(png());
    }

    /** What is painted. */
    Figure figure() {
        return figure;
    }

    private String element() {
        if (element == null) {
            element = Svg.element(figure.name(), Figure.WIDTH, figure.height(), figure::paint);
        }
        return element;
    }

    private byte[] png() {
        if (png == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(figure.image(), "png", bytes);
            } catch (IOException e) {
                throw new ReportProblem("chart " + figure.name() + " cannot be encoded: " + e.getMessage(), e);
            }
            png = bytes.toByteArray();
        }
        return png;
    }
}
