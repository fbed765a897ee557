using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Wording;

/// <summary>Puts what a tool does to the world into words.</summary>
public static class EffectWords
{
    /// <summary><c>moves money, cannot be undone, the customer hears of it</c>; <c>changes nothing</c> for a read.</summary>
    public static string Of(EndpointManifest manifest) => manifest.Mode == EndpointMode.Read
        ? "changes nothing"
        : string.Join(", ",
            manifest.Effect.MovesMoney ? "moves money" : "moves no money",
            manifest.Effect.Reversible ? "can be undone" : "cannot be undone",
            manifest.Effect.Notifies == "nobody" ? "nobody hears of it" : $"the {manifest.Effect.Notifies} hears of it");
}
