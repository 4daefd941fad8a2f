package spillway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report with every chart drawn. */
@Tag("long")
class WholeReportTest extends ReportTest {
    @Override
    List<Chart> charts() {
        return Chart.all();
    }

    @Test
    void theMapKeepsItsLettersAndItsImages() throws IOException {
        String map = Files.readString(whole.resolve("charts/density-map.svg"));
        assertTrue(map.contains(">Guangzhou</text>"));
        assertEquals(2, map.split("xlink:href=\"data:image/png;base64,iVBOR", -1).length - 1);
    }
}
