package spillway.report;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Vector graphics as text: letters stay letters, images are within, nothing is fetched from elsewhere. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FONTS = "DejaVu Sans, Verdana, Arial, sans-serif";
    private static final int DECIMALS = 3;

    private Svg() {}

    /**
     * The {@code svg} element that shows what {@code painting} paints.
     *
     * @param name prefix of all identifiers, so that several drawings may stand on one page
     */
    static String element(String name, int width, int height, Consumer<Graphics2D> painting) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return name + "-" + super.generateID(prefix);
            }
        });
        context.setImageHandler(new Within());
        SVGGraphics2D g = new Board(context);
        g.setSVGCanvasSize(new Dimension(width, height));
        painting.accept(g);
        Element root = g.getRoot();
        dress(root);
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
        root.setAttributeNS(null, "font-family", FONTS);
        return text(g, root);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException | DOMException e) {
            throw new ReportProblem("this Java cannot build XML: " + e.getMessage(), e);
        }
    }

    /** Leaves the choice of fonts to the root, and takes empty definitions away. */
    private static void dress(Element element) {
        element.removeAttribute("font-family");
        Node next;
        for (Node child = element.getFirstChild(); child != null; child = next) {
            next = child.getNextSibling();
            if (child.getNodeName().equals("defs") && !child.hasChildNodes()) {
                element.removeChild(child);
            } else if (child instanceof Element inner) {
                dress(inner);
            }
        }
    }

    /** Markup without prologue; line breaks within tags go, there are none elsewhere. */
    private static String text(SVGGraphics2D g, Element root) {
        StringWriter out = new StringWriter();
        try {
            g.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new ReportProblem("a chart cannot be written as SVG: " + e.getMessage(), e);
        }
        String all = out.toString();
        return all.substring(all.indexOf("<svg")).replaceAll("\\s+(/?>)", "$1").strip();
    }

    /** Batik's drawing board with letters measured as finely as on an image. */
    private static final class Board extends SVGGraphics2D {
        Board(SVGGeneratorContext context) {
            super(context, false);
            measureFinely();
        }

        private Board(Board other) {
            super(other);
            measureFinely();
        }

        private void measureFinely() {
            fmg.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            fmg.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        }

        @Override
        public Graphics create() {
            return new Board(this);
        }
    }

    /** Puts images into the drawing itself. */
    private static final class Within extends DefaultImageHandler {
        @Override
        protected void handleHREF(Image image, Element element, SVGGeneratorContext context)
                throws SVGGraphics2DIOException {
            if (!(image instanceof RenderedImage pixels)) {
                throw new SVGGraphics2DIOException("an image has no pixels of its own");
            }
            handleHREF(pixels, element, context);
        }

        @Override
        protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context)
                throws SVGGraphics2DIOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(e.getMessage(), e);
            }
            String data = Base64.getEncoder().encodeToString(bytes.toByteArray());
            element.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", "data:image/png;base64," + data);
        }

        @Override
        protected void handleHREF(RenderableImage image, Element element, SVGGeneratorContext context)
                throws SVGGraphics2DIOException {
            handleHREF(image.createDefaultRendering(), element, context);
        }
    }
}
