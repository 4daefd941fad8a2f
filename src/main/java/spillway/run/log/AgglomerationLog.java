package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import spillway.file.CsvWriter;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Quarter;
import spillway.kernel.RandomStreams;
import spillway.model.measure.DurantonOverman;
import spillway.model.measure.EllisonGlaeserNull;
import spillway.model.measure.GlobalBand;
import spillway.model.measure.MeasureParams;
import spillway.model.measure.SiteDistances;
import spillway.model.measure.Specialisation;
import spillway.model.verdict.RegionSets;
import spillway.world.Firms;
import spillway.world.World;

/**
 * {@code agglomeration.csv}: whether the firms of each sector bunch, between the eleven cities and by distance, beside chance;
 * {@code k_density.csv}: the densities of their distances with the bands of chance.
 *
 * <p>A plant is a row of the firms' table, because a row settles as one: that many enterprises stand behind it does not spread it.
 * The index that a plant survey would give, where each enterprise is a plant of its own, is beside it and has no null here.
 */
public final class AgglomerationLog extends CsvLog {
    private final MeasureParams params;
    private final LocationQuarters wanted;
    private final CsvWriter sectors;
    private final CsvWriter densities;
    private final SiteDistances distances;
    private final int[] place;
    private final KeyedRandom locations = new RandomStreams(0).stream("random location of plants");
    private final KeyedRandom drawn = new RandomStreams(0).stream("random industries");

    /** Opens the logs; {@code last} is the run's last quarter. */
    public AgglomerationLog(Path folder, World world, MeasureParams params, Quarter last) throws IOException {
        this.params = params;
        wanted = new LocationQuarters(last);
        distances = new SiteDistances(world.cells.land.width, world.cells.land.height, world.cells.land.cellKm);
        place = new int[world.structure.regionCount()];
        Arrays.fill(place, -1);
        int[] members = RegionSets.ELEVEN.indicesIn(Arrays.asList(world.structure.regions));
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
        sectors = open(
                folder,
                "agglomeration.csv",
                "quarter",
                "sector",
                "firms",
                "eg_gamma",
                "eg_null_mean",
                "eg_null_sd",
                "eg_null_share_as_high",
                "firm_herfindahl",
                "eg_gamma_enterprises",
                "enterprise_herfindahl",
                "sites",
                "localisation_index",
                "dispersion_index",
                "distances");
        densities = open(
                folder,
                "k_density.csv",
                "quarter",
                "sector",
                "km",
                "density",
                "null_mean",
                "local_low",
                "local_high",
                "global_low",
                "global_high");
    }

    @Override
    public void quarter(World world) throws IOException {
        if (!wanted.include(world.quarter())) {
            return;
        }
        Firms firms = world.firms;
        int[] rows = IntStream.range(0, firms.count)
                .filter(f -> firms.active[f] && place[firms.region[f]] >= 0)
                .toArray();
        int industries = world.structure.sectorCount();
        long occasion = LocationQuarters.occasion(world.quarter());
        EllisonGlaeserNull.Plants plants = new EllisonGlaeserNull.Plants(
                Arrays.stream(rows)
                        .mapToDouble(f -> firms.talent[f] + firms.workers[f])
                        .toArray(),
                Arrays.stream(rows).map(f -> place[firms.region[f]]).toArray(),
                Arrays.stream(rows).map(f -> firms.sector[f]).toArray(),
                (int) Arrays.stream(place).filter(p -> p >= 0).count(),
                industries);
        EllisonGlaeserNull.Result[] regional = EllisonGlaeserNull.of(plants, params.draws(), locations, occasion);
        DurantonOverman.Result[] byDistance = byDistance(world, rows, industries, occasion);
        for (int s = 0; s < industries; s++) {
            dated(sectors, world).text(world.structure.sectors[s]);
            sectors.number(count(plants, s)).number(regional[s].measured().gamma());
            sectors.number(regional[s].nullMean()).number(regional[s].nullSd()).number(regional[s].asHigh());
            sectors.number(regional[s].measured().plantHerfindahl());
            enterprises(world, rows, plants, s);
            DurantonOverman.Result apart = byDistance[s];
            sectors.number(apart.sites()).number(apart.localisation()).number(apart.dispersion());
            sectors.text(apart.verdict()).end();
            density(world, s, apart);
        }
    }

    private static int count(EllisonGlaeserNull.Plants plants, int s) {
        return (int) Arrays.stream(plants.industry()).filter(i -> i == s).count();
    }

    /** The index with every enterprise a plant: those of a row have equal shares of its employment. */
    private void enterprises(World world, int[] rows, EllisonGlaeserNull.Plants plants, int s) throws IOException {
        double[] industry = new double[plants.regions()];
        double[] all = new double[plants.regions()];
        double total = 0;
        double squares = 0;
        for (int p = 0; p < rows.length; p++) {
            double size = plants.size()[p];
            all[plants.region()[p]] += size;
            if (plants.industry()[p] == s) {
                industry[plants.region()[p]] += size;
                total += size;
                squares += size * size / Math.max(1, world.firms.represented[rows[p]]);
            }
        }
        double herfindahl = squares / (total * total);
        sectors.number(Specialisation.localisation(industry, herfindahl, all).gamma())
                .number(herfindahl);
    }

    private DurantonOverman.Result[] byDistance(World world, int[] rows, int industries, long occasion) {
        Firms firms = world.firms;
        int[] onLand = Arrays.stream(rows)
                .filter(f -> world.cells.isLand(firms.cell[f]))
                .toArray();
        DurantonOverman comparison =
                new DurantonOverman(distances, (int) Math.round(params.densityToKm()), params.sitesAtMost(), drawn);
        return comparison.of(
                Arrays.stream(onLand)
                        .map(f -> world.cells.land.cellX[firms.cell[f]])
                        .toArray(),
                Arrays.stream(onLand)
                        .map(f -> world.cells.land.cellY[firms.cell[f]])
                        .toArray(),
                Arrays.stream(onLand).map(f -> firms.sector[f]).toArray(),
                industries,
                params.draws(),
                params.bandLevel(),
                occasion);
    }

    private void density(World world, int s, DurantonOverman.Result result) throws IOException {
        GlobalBand band = result.band();
        if (band == null) {
            return;
        }
        for (int km = 0; km < result.density().length; km++) {
            dated(densities, world).text(world.structure.sectors[s]).text(km);
            densities.number(result.density()[km]).number(band.mean()[km]);
            densities.number(band.localLow()[km]).number(band.localHigh()[km]);
            densities.number(band.low()[km]).number(band.high()[km]).end();
        }
    }
}
