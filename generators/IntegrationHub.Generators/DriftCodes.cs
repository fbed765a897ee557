namespace IntegrationHub.Generators;

/// <summary>The ways in which an output folder can differ from the catalog.</summary>
public static class DriftCodes
{
    /// <summary>A generated file is not there.</summary>
    public const string Missing = "IH0501";

    /// <summary>A generated file holds something else.</summary>
    public const string Differs = "IH0502";

    /// <summary>A file stands among the generated ones and nothing generates it.</summary>
    public const string Stale = "IH0503";
}
