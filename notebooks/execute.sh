#!/bin/bash
# Executes the notebooks and comparison.R. On small studies that it makes and throws away, so that a change that breaks
# them is seen:
#
#     notebooks/execute.sh
#
# or on the studies that the notebooks name, made below runs/ where they are not there, the output staying in the notebooks:
#
#     notebooks/execute.sh --keep
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PYDEVD_DISABLE_FILE_VALIDATION=1

small_studies() {
    export SPILLWAY_RUN=$scratch/run SPILLWAY_COMPARISON=$scratch/comparison
    export SPILLWAY_SCREENING=$scratch/screening SPILLWAY_SWEEP=$scratch/sweep
    ./spillway run configs/small.yaml --quarters 16 --no-charts --quiet --out "$SPILLWAY_RUN"
    ./spillway compare patient-government end-subsidy-race --config configs/small.yaml --quarters 16 --seeds 3 --quiet \
        --out "$SPILLWAY_COMPARISON"
    # The sweeps that are shipped, in a smaller world, shorter and with fewer points.
    for name in screening sweep; do
        sed -e "s|^base: .*|base: $PWD/configs/small.yaml\nquarters: 8|" -e 's/trajectories: .*,/trajectories: 2,/' \
            -e 's/, n: .*}/, n: 4}/' "notebooks/$name.yaml" > "$scratch/$name.yaml"
        ./spillway sweep "$scratch/$name.yaml" --quiet --out "$scratch/$name"
    done
}

shipped_studies() {
    ./spillway run configs/baseline.yaml --quiet --out runs/notebook-run
    ./spillway compare patient-government end-subsidy-race shenzhen-talent-subsidy hukou-relaxation inland-competition \
        no-shenzhen-zhongshan-link --seeds 20 --quiet --out runs/notebook-comparison
    ./spillway sweep notebooks/screening.yaml --quiet --out runs/notebook-screening
    ./spillway sweep notebooks/sweep.yaml --quiet --out runs/notebook-sweep
}

execute() {
    # Debian's own Jupyter, whatever other Python stands on the path.
    PATH=/usr/bin:$PATH jupyter-nbconvert --to notebook --execute --ExecutePreprocessor.record_timing=False \
        --log-level=ERROR "$@"
}

if [ "${1:-}" = --keep ]; then
    shipped_studies
    execute --inplace notebooks/{run,comparison,sweep}.ipynb
    Rscript notebooks/comparison.R runs/notebook-comparison "$scratch/comparison.png"
else
    small_studies > "$scratch/folders"
    for name in run comparison sweep; do
        execute --output-dir "$scratch" "notebooks/$name.ipynb"
    done
    Rscript notebooks/comparison.R "$SPILLWAY_COMPARISON" "$scratch/comparison.png" > "$scratch/table"
    test -s "$scratch/comparison.png"
    echo "run.ipynb, comparison.ipynb, sweep.ipynb and comparison.R were executed"
fi
