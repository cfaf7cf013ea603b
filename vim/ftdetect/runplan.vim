autocmd BufRead,BufNewFile *.runplan setfiletype runplan
