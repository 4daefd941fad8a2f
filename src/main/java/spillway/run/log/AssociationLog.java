package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import spillway.file.CsvWriter;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Quarter;
import spillway.kernel.RandomStreams;
import spillway.model.CityFigures;
import spillway.model.measure.FalseDiscovery;
import spillway.model.measure.LocalAssociation;
import spillway.model.measure.MeasureParams;
import spillway.model.measure.NeighbourWeights;
import spillway.model.measure.SpatialAssociation;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.world.Cells;
import spillway.world.Firms;
import spillway.world.Land;
import spillway.world.World;

/**
 * Whether near places are alike in high-value activity. {@code moran.csv}: Moran's I over the eleven cities, the fourteen regions and
 * the land cells; {@code location_cities.csv} and {@code lisa_cells.csv.gz}: local Moran's I of cities, and of the cells that hold a
 * firm. Of regions it is high-value value added per head, of cells high-value value added (they are of one size), and of cells that hold a
 * firm its rank among them: one cell may hold a thousand times what the median holds, and no other would be seen beside it.
 */
public final class AssociationLog extends CsvLog {
    private record Places(String name, int[] members, NeighbourWeights weights) {}

    private final MeasureParams params;
    private final LocationQuarters wanted;
    private final CsvWriter global;
    private final CsvWriter cities;
    private final CsvWriter cells;
    private final List<Places> regions = new ArrayList<>();
    private final NeighbourWeights onLand;
    private final double spreadOnLand;
    private final KeyedRandom permutations = new RandomStreams(0).stream("permutations of places");
    private final KeyedRandom shuffled = new RandomStreams(0).stream("permutations of maps");

    /** Opens the logs; {@code last} is the run's last quarter, {@code km} the distances between the cores of regions. */
    public AssociationLog(Path folder, World world, double[][] km, MeasureParams params, Quarter last)
            throws IOException {
        this.params = params;
        wanted = new LocationQuarters(last);
        add("eleven", RegionSets.ELEVEN, world, km);
        add("fourteen", RegionSets.FOURTEEN, world, km);
        onLand = NeighbourWeights.onGrid(
                world.cells.land.cellX, world.cells.land.cellY, world.cells.land.cellKm, params.cellReachKm());
        spreadOnLand = Math.sqrt(onLand.varianceOfMoransI());
        global = open(folder, "moran.csv", "quarter", "places", "count", "moran_i", "null_mean", "null_sd", "p_value");
        cities = open(
                folder,
                "location_cities.csv",
                "quarter",
                "set",
                "city",
                "high_value_per_head_10k_rmb",
                "local_i",
                "p_value",
                "kind",
                "significant");
        cells = open(folder, "lisa_cells.csv.gz", "quarter", "x", "y", "local_i", "p_value", "kind", "significant");
    }

    private void add(String name, RegionSet set, World world, double[][] km) {
        int[] members = set.indicesIn(Arrays.asList(world.structure.regions));
        double[][] weights = SpatialAssociation.decayWeights(km, members, params.cityReachKm());
        regions.add(new Places(name, members, NeighbourWeights.of(weights)));
    }

    @Override
    public void quarter(World world) throws IOException {
        if (!wanted.include(world.quarter())) {
            return;
        }
        long occasion = LocationQuarters.occasion(world.quarter());
        for (Places places : regions) {
            regions(world, places, occasion);
        }
        Cells all = world.cells;
        double[] values = Arrays.copyOf(all.highValue, all.onLand);
        global(world, "cells", values, onLand, spreadOnLand, 0, occasion);
        cells(world);
    }

    private void cells(World world) throws IOException {
        Firms firms = world.firms;
        Land land = world.cells.land;
        boolean[] holds = new boolean[world.cells.count];
        for (int f = 0; f < firms.count; f++) {
            holds[firms.cell[f]] |= firms.active[f];
        }
        int[] held =
                IntStream.range(0, world.cells.onLand).filter(c -> holds[c]).toArray();
        if (held.length == 0) {
            return;
        }
        double[] ranks = new NaturalRanking()
                .rank(Arrays.stream(held)
                        .mapToDouble(c -> world.cells.highValue[c])
                        .toArray());
        NeighbourWeights near = NeighbourWeights.onGrid(
                Arrays.stream(held).map(c -> land.cellX[c]).toArray(),
                Arrays.stream(held).map(c -> land.cellY[c]).toArray(),
                land.cellKm,
                params.cellReachKm());
        LocalAssociation local = LocalAssociation.byMoments(ranks, near);
        boolean[] found = FalseDiscovery.found(local.pValue(), params.falseDiscovery());
        for (int i = 0; i < held.length; i++) {
            dated(cells, world);
            CellLog.place(cells, world, held[i]);
            local(cells, local, found, i);
        }
    }

    private void regions(World world, Places places, long occasion) throws IOException {
        int[] members = places.members;
        NeighbourWeights weights = places.weights;
        double[] values = Arrays.stream(members)
                .mapToDouble(r -> CityFigures.realHighValue(world, r) / world.cities.population(r))
                .toArray();
        double spread = Math.sqrt(weights.varianceOfMoransI());
        global(world, places.name, values, weights, spread, params.permutations(), occasion);
        LocalAssociation local = LocalAssociation.of(values, weights, params.permutations(), permutations, occasion);
        boolean[] found = FalseDiscovery.found(local.pValue(), params.falseDiscovery());
        for (int i = 0; i < members.length; i++) {
            dated(cities, world).text(places.name).text(world.structure.regions[members[i]]);
            local(cities.number(values[i]), local, found, i);
        }
    }

    private void global(
            World world,
            String places,
            double[] values,
            NeighbourWeights weights,
            double spread,
            int shuffles,
            long occasion)
            throws IOException {
        dated(global, world).text(places).number(values.length);
        global.number(weights.moransI(values)).number(SpatialAssociation.expectedMoransI(values.length));
        global.number(spread);
        global.number(shuffles == 0 ? Double.NaN : weights.pValueOfMoransI(values, shuffles, shuffled, occasion))
                .end();
    }

    private static void local(CsvWriter csv, LocalAssociation local, boolean[] found, int place) throws IOException {
        LocalAssociation.Kind kind = local.kind(place);
        csv.number(local.localI()[place]).number(local.pValue()[place]);
        csv.text(kind == null ? "" : kind.name().toLowerCase(Locale.ROOT));
        csv.text(kind == null ? "" : found[place]).end();
    }
}
