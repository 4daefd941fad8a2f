package spillway.mechanism.production;

import java.util.Map;
import spillway.kernel.Named;
import spillway.world.Structure;
import spillway.world.World;

/** What firms need before their first unit of output, in proportion to the enterprises they stand for, by sector. */
final class FixedInputs {
    private final double[] labour;
    private final double[] talent;

    FixedInputs(World world, Production.Params params) {
        labour = bySector(world.structure, params.fixedLabour());
        talent = bySector(world.structure, params.fixedTalent());
    }

    private static double[] bySector(Structure structure, Map<String, Double> values) {
        double[] row = new double[structure.sectorCount()];
        for (int s = 0; s < row.length; s++) {
            row[s] = Named.value(values, structure.sectors[s]);
        }
        return row;
    }

    /** Units of the labour bundle. */
    double labour(World world, int f) {
        return labour[world.firms.sector[f]] * world.firms.represented[f];
    }

    /** Talent beyond the bundle, 10,000. */
    double talent(World world, int f) {
        return talent[world.firms.sector[f]] * world.firms.represented[f];
    }
}
