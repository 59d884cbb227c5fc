-- 在 Neovim（0.7 及以上）里检查年报：把这些行放进 init.lua，并把 nianbao 装成命令。
-- Checks annual reports in Neovim (0.7 or later): put these lines into init.lua, and install the command nianbao.

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  pattern = { '*.nianbao', '*年度报告*.txt' },
  callback = function(event)
    vim.bo[event.buf].filetype = 'nianbao'
  end,
})

local client
vim.api.nvim_create_autocmd('FileType', {
  pattern = 'nianbao',
  callback = function(event)
    local config = {
      name = 'nianbao',
      cmd = { 'nianbao', 'lsp', '--stdio' },
      -- 上年报告在这个文件夹里找。Last year's report is looked for in this folder.
      root_dir = vim.fn.fnamemodify(event.file, ':p:h'),
      -- 'zh-cn' 或 'en'；其余设置与 VS Code 相同，去掉前面的 nianbao.。The other settings are those of VS Code.
      settings = { nianbao = { language = 'zh-cn' } },
      on_exit = function()
        client = nil
      end,
    }
    if vim.lsp.start then
      vim.lsp.start(config)
    else
      client = client or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, client)
    end
    -- Ctrl-X Ctrl-O：补全。Completes.
    vim.bo[event.buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
    vim.keymap.set('n', 'K', vim.lsp.buf.hover, { buffer = event.buf, desc = '说明 What counts here' })
    vim.keymap.set('n', 'gd', vim.lsp.buf.definition, { buffer = event.buf, desc = '跳到来源 Where it comes from' })
    vim.keymap.set('n', '<Leader>a', vim.lsp.buf.code_action, { buffer = event.buf, desc = '修改 Mend' })
  end,
})
