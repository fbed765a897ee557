using System.Text.Json;

namespace IntegrationHub.Engine.Wording;

/// <summary>A value of a template that is more than a word.</summary>
internal interface IShownJson
{
    /// <summary>The value as JSON.</summary>
    JsonElement Json { get; }
}
