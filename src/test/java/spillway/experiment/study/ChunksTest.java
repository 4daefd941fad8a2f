package spillway.experiment.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A plan that is cut into a wanted number of chunks. */
class ChunksTest {

    private static Plan plan(int variants, int bases, int seeds) {
        List<PlannedVariant> all = IntStream.range(0, variants)
                .mapToObj(i ->
                        new PlannedVariant(new Variant("v" + i, List.of("a.b=" + i)), "base" + i % bases, "id" + i))
                .toList();
        return new Plan(
                "toy",
                "A toy",
                "toy.yaml",
                8,
                List.of(new Column("x", "x")),
                new Seeds(1, seeds),
                all,
                new Inputs("c", "d", "e"),
                Plan.Keep.NONE,
                Map.of());
    }

    private static int[] all(Chunks chunks) {
        return IntStream.range(0, chunks.count())
                .flatMap(k -> Arrays.stream(chunks.trials(k)))
                .sorted()
                .toArray();
    }

    @Test
    void everyWantedNumberHoldsEveryRunOnce() {
        for (int[] shape : new int[][] {{1, 1, 1}, {5, 1, 3}, {7, 3, 4}, {40, 40, 2}, {3, 3, 50}}) {
            Plan plan = plan(shape[0], shape[1], shape[2]);
            for (int wanted : new int[] {1, 2, 3, 7, 10, 1000}) {
                Chunks chunks = plan.cutInto(wanted).chunks();
                assertArrayEquals(IntStream.range(0, plan.size()).toArray(), all(chunks));
                assertTrue(chunks.count() <= Math.min(wanted, plan.size()), wanted + " were wanted");
                for (int k = 0; k < chunks.count(); k++) {
                    int length = chunks.trials(k).length;
                    assertTrue(length >= 1, "no chunk is empty");
                    assertTrue(length <= 2.0 * plan.size() / wanted + 1, "none is twice as long as wanted");
                }
            }
        }
    }

    @Test
    void bordersLieBetweenBaseYearsWhereThatCostsLittle() {
        Plan plan = plan(4, 1, 10);
        Chunks chunks = plan.cutInto(7).chunks();
        for (int k = 0; k < chunks.count(); k++) {
            assertEquals(0, chunks.trials(k).length % 4, "runs of one seed and base year stay together");
        }
        Chunks halves = plan(10, 1, 1).cutInto(2).chunks();
        assertEquals(List.of(5, 5), List.of(halves.trials(0).length, halves.trials(1).length), "or are cut evenly");
    }

    @Test
    void howAPlanIsCutIsNoPartOfWhatItsRunsAre() {
        Plan plan = plan(3, 1, 2);
        assertEquals(plan.identity(), plan.cutInto(4).identity());
        assertEquals(plan.basis(), plan.cutInto(4).basis());
    }
}
