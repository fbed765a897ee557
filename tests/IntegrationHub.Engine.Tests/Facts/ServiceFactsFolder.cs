using IntegrationHub.Engine.Facts;
using IntegrationHub.Tests;
using Xunit.Abstractions;

namespace IntegrationHub.Engine.Tests.Facts;

/// <summary>The facts of the service itself, a folder beside the repository that may be missing.</summary>
internal static class ServiceFactsFolder
{
    private const string Absent = "(the facts of the service are not there)";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "stripe-facts"));

    private static readonly Lazy<FactsReading> Reading = new(() => FactsReader.Read(Root));

    /// <summary>The name of a test over the facts: which they are, or that they are missing.</summary>
    public static string Name => Directory.Exists(Root) ? Path.GetFileName(Root) : Absent;

    /// <summary>The facts. A folder that is there and can't be read is a failure, not an absence.</summary>
    public static ServiceFacts Facts => Reading.Value.Facts ?? throw new InvalidOperationException(Reading.Value.Problem);

    /// <summary>Whether a test of this name has nothing to look at; it then says so.</summary>
    public static bool IsAbsent(string name, ITestOutputHelper output)
    {
        if (name != Absent) return false;
        output.WriteLine($"NOT PROVEN: {Root} is not there, so nothing was compared with it.");
        return true;
    }
}
