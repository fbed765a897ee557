using IntegrationHub.Cli.Composition;

namespace IntegrationHub.Cli.Doctor;

/// <summary>Whether what the hub keeps at home is its owner's alone.</summary>
internal static class HomeCheck
{
    private const string Name = "home";
    private const UnixFileMode Others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public static Check Of(HubHome home)
    {
        if (!Directory.Exists(home.Path)) return Check.Ok(Name, $"{home.Path} is not there yet; the first thing that is kept makes it.");
        if (OperatingSystem.IsWindows()) return Check.Ok(Name, home.Path);
        var open = new[] { home.Path, home.Database, home.MasterKey, home.MasterKey + ".new" }.Where(place => Path.Exists(place) && IsOpen(place)).ToList();
        return open.Count == 0
            ? Check.Ok(Name, $"{home.Path} is its owner's alone.")
            : Check.Problem(Name, $"Others can read or write {string.Join(" and ", open)}.", $"chmod go= {string.Join(' ', open.Select(ShellWord.Of))}");
    }

    private static bool IsOpen(string place) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(place) & Others) != 0;
}
