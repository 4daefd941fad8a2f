package spillway.experiment.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.study.Column;
import spillway.experiment.study.StudyModel;
import spillway.fixture.Shipped;
import spillway.run.BaseYears;

/** Factors and moments as tables: what they say, and what is refused. */
class TablesTest {
    private static final String FACTORS = "factor,path,low,high,scale,multiplier,why\n";
    private static final String MOMENTS =
            "moment,figure,members,per_figure,per_members,year,from,scale,sd,window,why\n";

    @TempDir
    Path folder;

    private Factors factors(String rows, List<String> problems) throws IOException {
        Path file = Files.writeString(folder.resolve("factors.csv"), FACTORS + rows);
        return Factors.read(file, Set.of("a.x", "a.y", "b.z")::contains, problems);
    }

    private Moments moments(String rows, List<String> problems) throws IOException {
        Path file = Files.writeString(folder.resolve("moments.csv"), MOMENTS + rows);
        return Moments.read(file, Shipped.data(), new ObservedFigures(Shipped.data()), problems);
    }

    @Test
    void oneFactorMovesSeveralParameters() throws IOException {
        List<String> problems = new ArrayList<>();
        Factors factors =
                factors("speed,a.x,1,3,LINEAR,1,w\nspeed,a.y,1,3,LINEAR,0.5,\nreach,b.z,1,100,LOG,2,w\n", problems);
        assertEquals(List.of(), problems);
        assertEquals(List.of("a.x=1.5", "a.y=0.75", "b.z=20"), factors.settings(new double[] {0.25, 0.5}));
        assertEquals(0.5, factors.list().get(1).share(10), 1e-12);
    }

    @Test
    void badFactorsAreRefusedWithFileLineAndKey() throws IOException {
        List<String> problems = new ArrayList<>();
        factors(
                "one,a.q,1,3,LINEAR,1,w\ntwo,a.x,3,1,LINEAR,1,w\nthree,a.y,0,1,LOG,1,w\nfour,a.y,0,1,CUBIC,1,w\n",
                problems);
        assertEquals(
                List.of(
                        "factors.csv line 2: path = a.q is not a parameter",
                        "factors.csv line 3: low = 3 is not below high = 1",
                        "factors.csv line 4: low = 0 must be above zero for scale = LOG",
                        "factors.csv line 5: scale = CUBIC is not a scale: LINEAR or LOG",
                        "factors.csv line 5: path = a.y is moved by three already"),
                problems);
    }

    @Test
    void momentsAreComputedFromThePanel() throws IOException {
        List<String> problems = new ArrayList<>();
        Moments moments = moments("""
                growth,gdp_100m_rmb,Shenzhen,,,2015,2010,LOG,0.1,2015,w
                share,gdp_100m_rmb,Zhuhai,gdp_100m_rmb,Zhuhai+Macao,2019,,PLAIN,0.1,2019,w
                services,tertiary_100m_rmb,Foshan,gdp_100m_rmb,Foshan,2015,2010,PLAIN,0.1,2015,w
                prices,consumer_price_index,Hong Kong,,,2019,2010,LOG,0.1,2019,w
                wages,wages_100m_rmb,Dongguan,employed_10k,Dongguan,2015,2010,LOG,0.1,2015,w
                money,fdi_bn_usd,Guangzhou+Shenzhen,,,2015,,PLAIN,0.1,2015,w
                """, problems);
        assertEquals(List.of(), problems);
        double[] hand = {
            Math.log(17502.86 / 9581.51),
            3435.89 / (3435.89 + 3808.2),
            0.3783 - 0.3545,
            Math.log(1.346425931),
            Math.log(53221.0 / 46580),
            5.416 + 6.497
        };
        for (int m = 0; m < hand.length; m++) {
            assertEquals(hand[m], moments.observed()[m], 1e-7, moments.names().get(m));
        }
        assertEquals(4, moments.of(2015).length);
        assertEquals(
                List.of(
                        "since 2010 log ( city gdp_100m_rmb Shenzhen ) @2015",
                        "( city gdp_100m_rmb Zhuhai / sum gdp_100m_rmb Zhuhai+Macao ) @2019",
                        "since 2010 ( city tertiary_100m_rmb Foshan / city gdp_100m_rmb Foshan ) @2015",
                        "since 2010 log ( city consumer_price_index Hong Kong ) @2019",
                        "since 2010 log ( city wages_100m_rmb Dongguan / city employed_10k Dongguan ) @2015",
                        "( sum fdi_bn_usd Guangzhou+Shenzhen ) @2015"),
                moments.columns().stream().map(Column::text).toList());
    }

    @Test
    void badMomentsAreRefusedWithFileLineAndKey() throws IOException {
        List<String> problems = new ArrayList<>();
        moments("""
                a,gdp_100m_rmb,Atlantis,,,2015,2010,LOG,0.1,2015,w
                b,gdp_100m_rmb,DELTA,,,2019,2010,LOG,0.1,2015,w
                c,gdp_100m_rmb,DELTA,,,2015,2010,LOG,0,2015,w
                d,exports_100m_rmb,DELTA,,,2015,2010,LOG,0.1,2015,w
                e,GNP,DELTA,,,2015,2010,LOG,0.1,2015,w
                f,gdp_100m_rmb,DELTA,,,2020,2010,LOG,0.1,2019,w
                """, problems);
        assertEquals(6, problems.size(), () -> String.join("\n", problems));
        assertTrue(problems.get(0).startsWith("moments.csv line 2: members = Atlantis names no region"));
        assertEquals("moments.csv line 3: year = 2019 is not a whole number from 2010 to 2015", problems.get(1));
        assertEquals("moments.csv line 4: sd = 0 must be above zero", problems.get(2));
        assertEquals("moments.csv line 5: moment = d: the data have no such figure", problems.get(3));
        assertEquals("moments.csv line 6: figure = GNP is not a figure", problems.get(4));
        assertEquals("moments.csv line 7: year = 2020 is not a whole number from 2010 to 2019", problems.get(5));
    }

    @Test
    void theShippedTablesAreGood() throws Exception {
        StudyModel model = StudyModel.open(Path.of("configs/baseline.yaml"), BaseYears.inMemory());
        Path spec = Path.of("configs/calibration");
        WindowFit.read(model, Optional.empty(), spec);
        List<String> problems = new ArrayList<>();
        Factors factors = Factors.read(spec.resolve("factors.csv"), model.values()::containsKey, problems);
        ObservedFigures figures = ObservedFigures.read(model.data(), spec.resolve("observed.csv"), problems);
        Moments moments = Moments.read(spec.resolve("moments.csv"), model.data(), figures, problems);
        assertEquals(List.of(), problems);
        for (Column column : moments.columns()) {
            model.columns().read(List.of(column.text()));
        }
        for (Moment moment : moments.list()) {
            assertTrue(moment.year() <= moment.window(), moment.name());
        }
        assertTrue(factors.size() >= 12);
        assertTrue(moments.of(2015).length >= 20);
        assertTrue(moments.of(2019).length >= 20);
    }
}
