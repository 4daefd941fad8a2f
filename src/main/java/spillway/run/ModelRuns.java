package spillway.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import spillway.input.RegionalDataReader;
import spillway.kernel.Quarter;
import spillway.model.ModelParams;
import spillway.model.RegionalData;
import spillway.model.base.Genesis;
import spillway.model.verdict.RegionSets;
import spillway.world.Land;
import spillway.world.World;

/** The model as the command line sees it. */
public final class ModelRuns implements RunWorkFactory<ModelParams> {
    private static final int TO_THE_END_OF_2035 = 104;

    @Override
    public Class<ModelParams> configuration() {
        return ModelParams.class;
    }

    @Override
    public Map<String, List<String>> keyLists() {
        return ModelParams.KEY_LISTS;
    }

    @Override
    public Quarter start() {
        return World.START;
    }

    @Override
    public int defaultQuarters() {
        return TO_THE_END_OF_2035;
    }

    @Override
    public Optional<Inputs<ModelParams>> read(Path configFolder, List<String> problems) {
        Path folder = configFolder.resolve("data");
        Optional<RegionalData> data = Optional.ofNullable(RegionalDataReader.read(folder, problems));
        List<String> wanted = RegionSets.FOURTEEN.regions();
        data.map(read -> read.regions.stream().map(RegionalData.Region::name).toList())
                .filter(names -> names.size() != wanted.size() || !names.containsAll(wanted))
                .ifPresent(names -> problems.add(folder + ": its regions are " + String.join(", ", names)
                        + "; the verdict needs " + String.join(", ", wanted)));
        return data.map(Data::new);
    }

    private record Data(RegionalData data) implements Inputs<ModelParams> {
        @Override
        public SortedMap<String, String> hashes() {
            return data.fileHashes;
        }

        @Override
        public RunWork begin(RunSpec<ModelParams> spec, Path folder) throws IOException {
            ModelParams base = spec.config().base();
            Land land = Land.rasterise(data.cityShapes, base.grid().cellKm(), data.regions.size());
            World world;
            try {
                world = new Genesis(data, land, base, spec.seed()).solve();
            } catch (RuntimeException broken) {
                throw new RunFailure("the base year is solved", spec.start(), broken.toString(), broken);
            }
            return new ModelRun(world, data, spec, folder);
        }
    }
}
