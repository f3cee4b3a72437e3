"""The list of sources. A source is added only by someone who opened it.

`seen` says what was opened: the whole paper, its abstract, or one table. Nothing that was
remembered and not opened stands here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """A citation, where to find it, and how much of it was read."""

    citation: str
    where: str
    seen: str


SOURCES = {
    "nors2021": Source(
        "Nors, Gupta & Goldschen-Ohm (2021), eLife 10:e64400",
        "https://doi.org/10.7554/eLife.64400",
        "read in full",
    ),
    "keramidas2010": Source(
        "Keramidas & Harrison (2010), Journal of General Physiology 135:59",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2806416/",
        "abstract; the value 0.85 as cited by Nors et al. 2021",
    ),
    "forman_review": Source(
        "Review of etomidate and related drugs at the GABA-A receptor, Table 1",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3108180/",
        "one table; the stored page shows no authors",
    ),
    "akk2018": Source(
        "Akk, Shin, Germann & Steinbach (2018), Molecular Pharmacology 93:90",
        "https://doi.org/10.1124/mol.117.110569",
        "one table, its columns run together; attribution by title",
    ),
    "jpet_efficacy": Source(
        "Comparison of the intrinsic efficacy profiles of α5IA, DMCM, FG 7142 and diazepam, "
        "Journal of Pharmacology and Experimental Therapeutics (table)",
        "search the journal for the table's title",
        "one table; the stored page shows no authors",
    ),
    "ghansah1999": Source(
        "Ghansah & Weiss (1999), NeuroReport 10:817",
        "https://doi.org/10.1097/00001756-199903170-00028",
        "abstract",
    ),
    "mellor1997": Source(
        "Mellor & Randall (1997), Journal of Physiology",
        "https://pubmed.ncbi.nlm.nih.gov/9306278/",
        "abstract",
    ),
    "perrais1999": Source(
        "Perrais & Ropert (1999), Journal of Neuroscience 19:578",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6782193/",
        "abstract",
    ),
    "downing2005": Source(
        "Downing, Lee, Farb & Gibbs (2005), British Journal of Pharmacology 145:894",
        "https://doi.org/10.1038/sj.bjp.0706251",
        "abstract",
    ),
    "rusch2005": Source(
        "Rusch & Forman (2005), Anesthesiology 102:783",
        "search the journal for volume 102, page 783",
        "abstract",
    ),
    "otis1992": Source(
        "Otis & Mody (1992), Neuroscience 49:13",
        "search the journal for volume 49, page 13",
        "abstract",
    ),
    "skerritt1983": Source(
        "Skerritt & Johnston (1983), European Journal of Pharmacology 89:193",
        "search the journal for volume 89, page 193",
        "abstract",
    ),
    "plosone2015": Source(
        "Diazepam on synaptic and tonic GABA currents in hippocampal CA3, PLoS ONE (2015)",
        "https://doi.org/10.1371/journal.pone.0124765",
        "abstract; the stored page shows no authors",
    ),
    "overstreet2000": Source(
        "Overstreet, Jones & Westbrook (2000), Journal of Neuroscience 20:7914",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6772729/",
        "abstract",
    ),
    "belelli1996": Source(
        "Belelli et al. (1996), Neuropharmacology 35:1223",
        "search the journal for volume 35, page 1223",
        "abstract",
    ),
    "benson1998": Source(
        "Benson et al. (1998), FEBS Letters",
        "search the journal for the H101R mutants of 1998",
        "abstract; the stored page shows no authors",
    ),
    "walters2000": Source(
        "Walters et al. (2000), Nature Neuroscience 3:1274",
        "https://doi.org/10.1038/81800",
        "an excerpt of the main text; its EC50 values were not in it",
    ),
    "flumazenil_pet": Source(
        "Quantitative in vivo analysis of benzodiazepine binding sites in the human brain "
        "using positron emission tomography",
        "search for the title",
        "abstract; one person; the stored page shows no authors",
    ),
    "protein_binding": Source(
        "Comparative protein binding of diazepam and desmethyldiazepam",
        "search for the title",
        "abstract; 62 volunteers; the stored page shows no authors",
    ),
}
