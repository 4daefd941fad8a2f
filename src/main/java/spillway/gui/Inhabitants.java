package spillway.gui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import spillway.world.Firms;
import spillway.world.Talents;
import spillway.world.World;

/** Who is in a cell of the map. */
final class Inhabitants {
    private Inhabitants() {}

    /** The largest firms in a cell, by value added. */
    static List<Subject> firms(World world, int cell, int most) {
        Firms firms = world.firms;
        return IntStream.range(0, firms.count)
                .filter(row -> firms.active[row] && firms.cell[row] == cell)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -firms.valueAdded[row]))
                .limit(most)
                .map(row -> (Subject) new FirmSubject(row, firms.id[row]))
                .toList();
    }

    /** Talents who live in a cell. */
    static List<Subject> talents(World world, int cell, int most) {
        Talents talents = world.talents;
        return IntStream.range(0, talents.count)
                .filter(row -> talents.active[row] && talents.cell[row] == cell)
                .limit(most)
                .mapToObj(row -> (Subject) new TalentSubject(row, talents.id[row]))
                .toList();
    }
}
