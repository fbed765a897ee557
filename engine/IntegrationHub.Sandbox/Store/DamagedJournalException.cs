namespace IntegrationHub.Sandbox.Store;

/// <summary>The state file holds something that the sandbox did not write.</summary>
internal sealed class DamagedJournalException(string path, int line) : Exception(
    $"{path}:{line}: this line is not one of the sandbox's, so the state file is damaged or another file; " +
    "move it away, and the sandbox starts with a new shop.");
